package edgeos.program.wasm;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.FaultReason;
import edgeos.program.Batch;
import edgeos.program.ProgramFault;

/**
 * Where a module takes its messages: see {@link RoomLayout}. What the module made of a record is checked against what it was given, and only then carried out, by way of the
 * batch. Immutable.
 *
 * @param linear where linear memory starts in an FWP's bytes
 * @param room address of the room
 * @param records address of the records
 * @param mostRecords how many messages it takes at once
 * @param bytes address of the bytes
 * @param mostBytes how many bytes it takes at once
 */
record Room(long linear, int room, int records, int mostRecords, int bytes, int mostBytes) {
    private static final int MOST_RECORDS = 1_024;
    private static final int LEAST_BYTES = 64;
    private static final int ALIGNMENT = 8;
    private static final DropReason[] REASONS = {DropReason.DENIED, DropReason.RATE_LIMITED, DropReason.TABLE_FULL, DropReason.MALFORMED, DropReason.NO_ROUTE};

    /**
     * Reads the room of a module that was initialised.
     *
     * @throws RefusedModuleException if it does not lie in its memory
     */
    static Room of(WasmInstance instance, StateLayout layout, int address) {
        WasmMemory memory = instance.memory();
        try {
            memory.place(address, RoomLayout.ROOM_BYTES);
            int mostRecords = Math.min(memory.readInt(address + RoomLayout.MOST_RECORDS), MOST_RECORDS);
            var room = new Room(layout.linear(), address, memory.readInt(address + RoomLayout.RECORDS), mostRecords,
                    memory.readInt(address + RoomLayout.BYTES), memory.readInt(address + RoomLayout.MOST_BYTES));
            if (mostRecords < 1 || room.mostBytes < LEAST_BYTES) {
                throw new RefusedModuleException("its edgeos_room has no room: records=" + mostRecords + " bytes=" + room.mostBytes);
            }
            memory.place(room.records, mostRecords * RoomLayout.RECORD_BYTES);
            memory.place(room.bytes, room.mostBytes);
            return room;
        } catch (ProgramFault outside) {
            throw new RefusedModuleException("its edgeos_room lies outside of its memory: " + outside.getMessage());
        }
    }

    /**
     * Moves messages in, as many as there is room for. The batch was marked before, and is rewound after.
     *
     * @param given what the module is given of each message, to check it by afterwards
     * @return how many; 0 if there is no message, or the next one is too long for the room
     */
    int fill(Batch batch, FwpMemory memory, Given given) {
        int count = 0;
        int used = 0;
        while (count < mostRecords && batch.next()) {
            int headroom = batch.headroom();
            int stride = headroom + batch.length() + ALIGNMENT - 1 & -ALIGNMENT;
            if (stride > mostBytes - used) {
                break;
            }
            int data = bytes + used + headroom;
            given.note(count, data, batch.length(), headroom);
            long record = record(count);
            batch.copyTo(memory, linear + data);
            memory.putIntLittleEndian(record + RoomLayout.DATA, data);
            memory.putIntLittleEndian(record + RoomLayout.LENGTH, batch.length());
            memory.putIntLittleEndian(record + RoomLayout.IN_PORT, batch.inPort() | 1 << 8 * (RoomLayout.OUT_PORTS - RoomLayout.IN_PORT));
            memory.putIntLittleEndian(record + RoomLayout.HEADROOM, headroom);
            batch.leave();
            used += stride;
            count++;
        }
        if (count > 0) {
            memory.putLongLittleEndian(linear + room + RoomLayout.NOW_NANOS, batch.nowNanos());
        }
        return count;
    }

    /** Carries out what the module said about a message, to which the batch went. */
    void settle(Batch batch, FwpMemory memory, Given given, int number) {
        long record = record(number);
        int ports = memory.getByte(record + RoomLayout.OUT_PORTS) & 0xff;
        int verdict = memory.getByte(record + RoomLayout.VERDICT);
        if (verdict == RoomLayout.DROP) {
            int reason = memory.getByte(record + RoomLayout.REASON);
            batch.drop(reason >= 0 && reason < REASONS.length ? REASONS[reason] : DropReason.DENIED);
        } else if (verdict == RoomLayout.CONSUME || ports == 0) {
            batch.consume();
        } else if (verdict == RoomLayout.SEND) {
            move(batch, memory, given, number, record);
            batch.sendTo(ports);
        } else {
            throw new ProgramFault(FaultReason.FORGED_RECORD, "no such verdict: verdict=" + verdict + " record=" + number);
        }
    }

    private void move(Batch batch, FwpMemory memory, Given given, int number, long record) {
        int data = memory.getIntLittleEndian(record + RoomLayout.DATA);
        int length = memory.getIntLittleEndian(record + RoomLayout.LENGTH);
        long shift = (long) data - given.data(number);
        if (length < 0 || shift < -given.headroom(number) || shift + length > given.length(number)) {
            throw new ProgramFault(FaultReason.FORGED_RECORD, "outside of what it was given: record=" + number + " data=" + data + " length=" + length);
        }
        if (shift > 0) {
            batch.skip((int) shift);
        } else if (shift < 0) {
            batch.prepend((int) -shift);
        }
        if (length < batch.length()) {
            batch.truncate(length);
        }
        batch.copyFrom(memory, linear + data);
    }

    private long record(int number) {
        return linear + records + (long) number * RoomLayout.RECORD_BYTES;
    }

    /** What a module was given of each message. Belongs to the thread that runs it. */
    static final class Given {
        private static final int FIELDS = 3;
        private final int[] fields = new int[MOST_RECORDS * FIELDS];

        void note(int number, int data, int length, int headroom) {
            fields[number * FIELDS] = data;
            fields[number * FIELDS + 1] = length;
            fields[number * FIELDS + 2] = headroom;
        }

        int data(int number) {
            return fields[number * FIELDS];
        }

        int length(int number) {
            return fields[number * FIELDS + 1];
        }

        int headroom(int number) {
            return fields[number * FIELDS + 2];
        }
    }
}
