package edgeos.program.net;

/**
 * The lookup table of Maglev (Eisenbud et al., "Maglev: A Fast and Reliable Software Network Load Balancer", NSDI 2016, section 3.4): each server has a permutation of
 * all entries of its own, and they take turns in claiming the next entry of theirs that is still free. So all get nearly as many, and when one server goes, nearly
 * all entries of the others stay as they are. Stateless; any thread.
 */
final class MaglevTable {
    private MaglevTable() { }

    /** The largest prime that is at most this, at least 2: only with a prime does every step lead through all entries. */
    static int primeUpTo(int most) {
        int candidate = Math.max(2, most);
        while (!isPrime(candidate)) {
            candidate--;
        }
        return candidate;
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; (long) divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The table.
     *
     * @param servers their IPv4 addresses, each once, at least one
     * @param entries a prime
     * @return the address of a server for each entry
     */
    static int[] of(int[] servers, int entries) {
        int[] next = new int[servers.length];
        int[] step = new int[servers.length];
        for (int server = 0; server < servers.length; server++) {
            next[server] = Integer.remainderUnsigned(Hashing.agreed(servers[server], 1), entries);
            step[server] = 1 + Integer.remainderUnsigned(Hashing.agreed(servers[server], 2), entries - 1);
        }
        int[] table = new int[entries];
        boolean[] taken = new boolean[entries];
        for (int filled = 0; filled < entries; filled++) {
            int server = filled % servers.length;
            while (taken[next[server]]) {
                next[server] = (int) (((long) next[server] + step[server]) % entries);
            }
            taken[next[server]] = true;
            table[next[server]] = servers[server];
        }
        return table;
    }
}
