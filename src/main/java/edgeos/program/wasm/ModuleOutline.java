package edgeos.program.wasm;

import com.dylibso.chicory.wasm.types.SectionId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the sections and function bodies of a module lie. Read before anything else looks at the bytes: whatever a count in them could make a reader allocate is bounded
 * by the module's own length from here on. Immutable.
 *
 * @param sections the known sections, in their order
 * @param bodies the function bodies, in their order
 */
record ModuleOutline(List<Section> sections, List<Body> bodies) {
    private static final int MAGIC_BYTES = 8;
    private static final int I32_CONST = 0x41;
    private static final int GLOBAL_GET = 0x23;
    private static final int END = 0x0b;
    private static final int LEAST_NUMERIC = 0x7c;
    private static final int MOST_NUMERIC = 0x7f;

    /** A section: its contents are the bytes from {@code from} to {@code to}. */
    record Section(int id, int from, int to) { }

    /**
     * A function's body.
     *
     * @param groups how many groups of locals it declares
     * @param groupsFrom where the first of them starts
     * @param locals how many locals those are
     * @param code where its first instruction starts
     * @param to where it ends
     */
    record Body(int groups, int groupsFrom, int locals, int code, int to) { }

    /** @throws RefusedModuleException if it is malformed or too large */
    static ModuleOutline of(byte[] module) {
        var cursor = new ByteCursor(module, 0, module.length);
        int[] magic = {0, 'a', 's', 'm', 1, 0, 0, 0};
        for (int at = 0; at < MAGIC_BYTES; at++) {
            if (!cursor.hasMore() || cursor.u8() != magic[at]) {
                throw new RefusedModuleException("it is no WebAssembly module of version 1");
            }
        }
        var sections = new ArrayList<Section>();
        List<Body> bodies = List.of();
        while (cursor.hasMore()) {
            int id = cursor.u8();
            int length = cursor.u32();
            int from = cursor.at();
            cursor.skip(length);
            if (id == SectionId.CUSTOM) {
                continue;
            }
            var section = new Section(id, from, cursor.at());
            var inside = new ByteCursor(module, from, cursor.at());
            if (id == SectionId.CODE) {
                bodies = bodies(inside, length);
            } else {
                check(section, inside);
            }
            sections.add(section);
        }
        return new ModuleOutline(List.copyOf(sections), List.copyOf(bodies));
    }

    private static void check(Section section, ByteCursor inside) {
        switch (section.id()) {
            case SectionId.TYPE -> most("types", inside.count(), ModuleLimits.TYPES);
            case SectionId.IMPORT -> imports(inside);
            case SectionId.FUNCTION -> most("functions", inside.count(), ModuleLimits.FUNCTIONS);
            case SectionId.TABLE -> most("tables", inside.count(), 1);
            case SectionId.MEMORY -> most("memories", inside.count(), 1);
            case SectionId.GLOBAL -> most("globals", inside.count(), ModuleLimits.GLOBALS);
            case SectionId.EXPORT -> exports(inside);
            case SectionId.START, SectionId.DATA_COUNT -> inside.u32();
            case SectionId.ELEMENT -> elements(inside);
            case SectionId.DATA -> data(inside);
            case SectionId.TAG -> throw new RefusedModuleException("it has exceptions, which are not supported");
            default -> throw new RefusedModuleException("it has a section of an unknown kind: section=" + section.id());
        }
    }

    private static void most(String what, int count, int most) {
        if (count > most) {
            throw new RefusedModuleException("it has too many " + what + ": " + what + "=" + count + " most=" + most);
        }
    }

    private static void imports(ByteCursor inside) {
        for (int left = inside.count(); left > 0; left--) {
            inside.skip(inside.u32());
            inside.skip(inside.u32());
            if (inside.u8() != 0) {
                throw new RefusedModuleException("it imports something that is no function; its memory, tables, and globals must be its own");
            }
            inside.u32();
        }
    }

    private static void exports(ByteCursor inside) {
        int count = inside.count();
        most("exports", count, ModuleLimits.EXPORTS);
        for (int left = count; left > 0; left--) {
            inside.skip(inside.u32());
            inside.u8();
            inside.u32();
        }
    }

    private static void elements(ByteCursor inside) {
        int entries = 0;
        for (int left = inside.count(); left > 0; left--) {
            int flags = inside.u32();
            if (flags != 0) {
                throw new RefusedModuleException("it has a passive or typed element segment, from which tables could be changed: flags=" + flags);
            }
            offset(inside);
            int count = inside.count();
            entries += count;
            most("table entries", entries, ModuleLimits.TABLE_ENTRIES);
            for (int entry = 0; entry < count; entry++) {
                inside.u32();
            }
        }
    }

    private static void data(ByteCursor inside) {
        for (int left = inside.count(); left > 0; left--) {
            int flags = inside.u32();
            if (flags > 1) {
                throw new RefusedModuleException("it has a data segment for another memory than its first: flags=" + flags);
            }
            if (flags == 0) {
                offset(inside);
            }
            inside.skip(inside.u32());
        }
    }

    private static void offset(ByteCursor inside) {
        int instruction = inside.u8();
        if (instruction != I32_CONST && instruction != GLOBAL_GET) {
            throw new RefusedModuleException("it computes where a segment goes: opcode=" + instruction);
        }
        inside.skipNumber();
        if (inside.u8() != END) {
            throw new RefusedModuleException("it computes where a segment goes");
        }
    }

    private static List<Body> bodies(ByteCursor inside, int length) {
        if (length > ModuleLimits.CODE_BYTES) {
            throw new RefusedModuleException("it has too much code: bytes=" + length + " most=" + ModuleLimits.CODE_BYTES);
        }
        int count = inside.count();
        most("functions", count, ModuleLimits.FUNCTIONS);
        var bodies = new ArrayList<Body>();
        for (int left = count; left > 0; left--) {
            int size = inside.u32();
            int to = inside.at() + size;
            bodies.add(body(inside, to));
            inside.skip(to - inside.at());
        }
        return bodies;
    }

    private static Body body(ByteCursor inside, int to) {
        int groups = inside.count();
        int groupsFrom = inside.at();
        long locals = 0;
        for (int left = groups; left > 0; left--) {
            locals += inside.u32();
            int type = inside.u8();
            if (type < LEAST_NUMERIC || type > MOST_NUMERIC) {
                throw new RefusedModuleException("a function has a local that is no number: type=" + type);
            }
            if (locals > ModuleLimits.LOCALS) {
                throw new RefusedModuleException("a function has too many locals: locals=" + locals + " most=" + ModuleLimits.LOCALS);
            }
        }
        if (inside.at() >= to) {
            throw new RefusedModuleException("it is malformed: a function has no end: offset=" + to);
        }
        return new Body(groups, groupsFrom, (int) locals, inside.at(), to);
    }
}
