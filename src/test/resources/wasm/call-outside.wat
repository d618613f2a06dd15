;; Has a hypercall write behind its memory.
(module
  (import "edgeos" "read" (func $read (param i64 i64 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (global (export "edgeos_room") i32 (i32.const 1024))
  (data (i32.const 1024) "\40\04\00\00\08\00\00\00\00\08\00\00\00\40\00\00")
  (func (export "on_batch") (param i32) (result i32) (call $read (i64.const 1) (i64.const 0) (i32.const 65500) (i32.const 100)))
)
