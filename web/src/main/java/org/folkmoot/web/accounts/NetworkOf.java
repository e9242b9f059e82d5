package org.folkmoot.web.accounts;

/** Whom a network address stands for: behind one of IPv6, 64 bits belong to whoever has it. */
final class NetworkOf {

    private static final int GROUPS = 4;

    private NetworkOf() {}

    /** The address itself or, in IPv6, its first 64 bits. */
    static String address(String address) {
        if (!address.contains(":")) return address;
        var plain = address.replaceAll("[\\[\\]]|%.*", "");
        int gap = plain.indexOf("::");
        var before = gap < 0 ? plain : plain.substring(0, gap);
        var groups = before.isEmpty() ? new String[0] : before.split(":");
        var network = new StringBuilder();
        for (int i = 0; i < GROUPS; i++)
            network.append(i < groups.length ? groups[i] : "0").append(':');
        return network.toString();
    }
}
