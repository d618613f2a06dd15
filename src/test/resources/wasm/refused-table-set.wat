;; Keeps state in a table.
(module
  (memory (export "memory") 1)
  (global (export "edgeos_room") i32 (i32.const 1024))
  (data (i32.const 1024) "\40\04\00\00\08\00\00\00\00\08\00\00\00\40\00\00")
  (table 2 funcref)
  (func (export "on_batch") (param i32) (result i32) (table.set 0 (i32.const 1) (ref.null func)) (local.get 0))
)
