package org.folkmoot.web.accounts;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Whom a network address stands for: behind one of IPv6, 64 bits or more belong to whoever has it. */
final class NetworkOf {

    private NetworkOf() {}

    /**
     * The networks that the address is in, the narrowest first: in IPv4 the address alone, in IPv6 its first 64, 56 and 48 bits.
     * An address of IPv4 that is written as one of IPv6 ({@code ::ffff:192.0.2.1}) is one of IPv4. No names are looked up.
     */
    static List<String> networks(String address) {
        InetAddress read;
        try {
            read = InetAddress.ofLiteral(address.replaceAll("[\\[\\]]|%.*", ""));
        } catch (IllegalArgumentException e) {
            return List.of(address);
        }
        if (read instanceof Inet4Address) return List.of(read.getHostAddress());
        return List.of(network(read, 8), network(read, 7), network(read, 6));
    }

    private static String network(InetAddress address, int bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bytes));
    }
}
