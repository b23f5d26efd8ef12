package dev.custody.audience;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An address of this machine at which phones could be let in.
 *
 * @param network what the machine calls the network that it leads to; empty for the machine itself
 */
public record Door(InetAddress address, String network) {
    /** One that leads nowhere: only this machine itself comes in. */
    public static final Door OF_THIS_MACHINE = new Door(InetAddress.getLoopbackAddress(), "");

    /** Whether nobody else can come in there. */
    public boolean isOfThisMachine() {
        return network.isEmpty();
    }

    /** All there are now, the machine itself first, then those that phones can most likely reach. Asks the system: it may take long. */
    public static List<Door> all() {
        List<Door> doors = new ArrayList<>();
        try {
            NetworkInterface.networkInterfaces()
                    .filter(Door::isUp)
                    .forEach(network -> network.inetAddresses()
                            .filter(Door::isReachable)
                            .forEach(address -> doors.add(new Door(address, network.getDisplayName()))));
        } catch (SocketException none) {
            // Then there is the machine itself.
        }
        doors.sort(Comparator.comparing((Door door) -> !(door.address instanceof Inet4Address))
                .thenComparing(door -> !door.address.isSiteLocalAddress()));
        doors.addFirst(OF_THIS_MACHINE);
        return doors;
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException gone) {
            return false;
        }
    }

    private static boolean isReachable(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isMulticastAddress()
                && !address.isAnyLocalAddress();
    }
}
