;; Drops a segment.
(module
  (memory (export "memory") 1)
  (global (export "edgeos_room") i32 (i32.const 1024))
  (data (i32.const 1024) "\40\04\00\00\08\00\00\00\00\08\00\00\00\40\00\00")
  (data "secret")
  (func (export "on_batch") (param i32) (result i32) (data.drop 1) (local.get 0))
)
