#!/bin/sh
# Builds the sample programs. Needs clang and lld (Debian: apt install clang lld); the modules they make are kept beside their sources, so nobody else needs them.
set -e
cd "$(dirname "$0")"
for source in "${@:-forward.c packet-counter.c dns-filter.c spread.c endless-loop.c transcode.c}"; do
    for file in $source; do
        clang --target=wasm32 -O2 -Wall -Wextra -nostdlib -mbulk-memory -fvisibility=hidden -Wl,--no-entry -Wl,--export-dynamic -Wl,-z,stack-size=8192 -Wl,--stack-first \
            -Wl,--strip-debug -o "${file%.c}.wasm" "$file"
    done
done
