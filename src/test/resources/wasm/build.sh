#!/bin/sh
# Builds the modules that tests use. Needs wat2wasm (Debian: apt install wabt); what it makes is kept beside the sources.
set -e
cd "$(dirname "$0")"
for file in *.wat; do
    wat2wasm --enable-all "$file" -o "${file%.wat}.wasm"
done
