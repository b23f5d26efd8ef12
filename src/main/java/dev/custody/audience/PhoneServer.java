package dev.custody.audience;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Serves the phones of a {@link Room} over HTTP, each request on a virtual thread of its own, at an address that nobody can guess.
 * It asks nothing of anybody but the room.
 */
public final class PhoneServer implements AutoCloseable {
    /** Where it is if nobody says where, and if nobody else is there. */
    private static final int USUAL_PORT = 8426;

    private static final int BACKLOG = 300;
    /** So often within its patience the server looks whom it is to give up. */
    private static final int LOOKS = 4;

    private static final int FAREWELL_SECONDS = 1;

    private final Room room;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String address;

    private PhoneServer(Room room, HttpServer http, Consumer<RuntimeException> mistakes) {
        this.room = room;
        this.http = http;
        String key = new Keys().invitation();
        address = "http://" + host(http.getAddress()) + "/" + key;
        PhoneHandler handler = new PhoneHandler(room, key, mistakes);
        http.createContext("/", handler);
        http.setExecutor(threads);
        http.start();
        threads.execute(room::serve);
        threads.execute(() -> look(handler));
    }

    /**
     * Opens it.
     *
     * @param address of this machine
     * @param port empty for any that is free
     * @param mistakes hears, on any thread, of what is our own fault
     * @throws ClosedDoorException if it can't be opened there
     */
    public static PhoneServer open(
            Room room, InetAddress address, OptionalInt port, Consumer<RuntimeException> mistakes)
            throws ClosedDoorException {
        ServerBounds.set();
        return new PhoneServer(room, bind(address, port), mistakes);
    }

    private static HttpServer bind(InetAddress address, OptionalInt port) throws ClosedDoorException {
        try {
            return HttpServer.create(new InetSocketAddress(address, port.orElse(USUAL_PORT)), BACKLOG);
        } catch (BindException taken) {
            return port.isPresent() ? tell(address, port.getAsInt()) : anywhere(address);
        } catch (IOException e) {
            throw new ClosedDoorException(ClosedDoorException.Why.OTHER, e);
        }
    }

    private static HttpServer anywhere(InetAddress address) throws ClosedDoorException {
        try {
            return HttpServer.create(new InetSocketAddress(address, 0), BACKLOG);
        } catch (IOException e) {
            throw new ClosedDoorException(ClosedDoorException.Why.NO_SUCH_ADDRESS, e);
        }
    }

    /** Finds out whether it is the port or the address that can't be had. */
    private static HttpServer tell(InetAddress address, int port) throws ClosedDoorException {
        anywhere(address).stop(0);
        try {
            return HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
        } catch (IOException e) {
            throw new ClosedDoorException(
                    port < 1_024 ? ClosedDoorException.Why.PORT_RESERVED : ClosedDoorException.Why.PORT_TAKEN, e);
        }
    }

    private static String host(InetSocketAddress bound) {
        String host = bound.getAddress().getHostAddress();
        if (bound.getAddress() instanceof Inet6Address) {
            host = "[" + host.replaceFirst("%.*", "") + "]";
        }
        return host + ":" + bound.getPort();
    }

    private void look(PhoneHandler handler) {
        try {
            while (true) {
                Thread.sleep(room.limits().patienceMillis() / LOOKS);
                handler.endStuck();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** What phones open: the address with its key. */
    public String address() {
        return address;
    }

    /** Sends everybody home and frees the port. Takes up to a second. */
    @Override
    public void close() {
        room.end();
        http.stop(FAREWELL_SECONDS);
        threads.shutdownNow();
    }
}
