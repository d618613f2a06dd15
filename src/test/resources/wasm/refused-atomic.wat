;; Adds atomically.
(module
  (memory (export "memory") 1 2 shared)
  (global (export "edgeos_room") i32 (i32.const 1024))
  (func (export "on_batch") (param i32) (result i32) (i32.atomic.rmw.add (i32.const 0) (local.get 0)))
)
