;; Fills all of its memory again and again: few instructions, many bytes.
(module
  (memory (export "memory") 1)
  (global (export "edgeos_room") i32 (i32.const 1024))
  (data (i32.const 1024) "\40\04\00\00\08\00\00\00\00\08\00\00\00\40\00\00")
  (func (export "on_batch") (param i32) (result i32)
    (loop $again (memory.fill (i32.const 32768) (i32.const 7) (i32.const 32768)) (br $again)) (local.get 0))
)
