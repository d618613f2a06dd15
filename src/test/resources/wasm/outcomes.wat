;; Does with a message what its first byte says: 0 drop, 1 consume, 2 by ports 1 and 3, 3 cut 4 in front, 4 prepend 4, 5 cut the end, 6 no ports.
(module
  (memory (export "memory") 1)
  (global (export "edgeos_room") i32 (i32.const 1024))
  (data (i32.const 1024) "\40\04\00\00\08\00\00\00\00\08\00\00\00\40\00\00")
  (func (export "on_batch") (param $count i32) (result i32) (local $r i32) (local $end i32) (local $what i32)
    (local.set $r (i32.const 1088))
    (local.set $end (i32.add (i32.const 1088) (i32.mul (local.get $count) (i32.const 16))))
    (loop $next
      (local.set $what (i32.load8_u (i32.load (local.get $r))))
      (if (i32.eq (local.get $what) (i32.const 0)) (then (i32.store16 offset=10 (local.get $r) (i32.const 0x0201))))
      (if (i32.eq (local.get $what) (i32.const 1)) (then (i32.store8 offset=10 (local.get $r) (i32.const 2))))
      (if (i32.eq (local.get $what) (i32.const 2)) (then (i32.store8 offset=9 (local.get $r) (i32.const 10))))
      (if (i32.eq (local.get $what) (i32.const 3)) (then
        (i32.store (local.get $r) (i32.add (i32.load (local.get $r)) (i32.const 4)))
        (i32.store offset=4 (local.get $r) (i32.sub (i32.load offset=4 (local.get $r)) (i32.const 4)))))
      (if (i32.eq (local.get $what) (i32.const 4)) (then
        (i32.store (local.get $r) (i32.sub (i32.load (local.get $r)) (i32.const 4)))
        (i32.store offset=4 (local.get $r) (i32.add (i32.load offset=4 (local.get $r)) (i32.const 4)))
        (i32.store (i32.load (local.get $r)) (i32.const 0x01020304))))
      (if (i32.eq (local.get $what) (i32.const 5)) (then (i32.store offset=4 (local.get $r) (i32.const 5))))
      (if (i32.eq (local.get $what) (i32.const 6)) (then (i32.store8 offset=9 (local.get $r) (i32.const 0))))
      (local.set $r (i32.add (local.get $r) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $r) (local.get $end))))
    (local.get $count))
)
