;; Wants a page more with each message, for ever; sends what memory.grow returned.
(module
  (memory (export "memory") 1)
  (global (export "edgeos_room") i32 (i32.const 1024))
  (data (i32.const 1024) "\40\04\00\00\08\00\00\00\00\08\00\00\00\40\00\00")
  (func (export "on_batch") (param i32) (result i32)
    (i32.store (i32.load (i32.const 1088)) (memory.grow (i32.const 1)))
    (i32.const 1))
)
