package dev.custody.audience;

/**
 * The bounds of the JDK's server, which it reads once, as properties of the machine, before the first server is made. Whoever
 * starts the program with others of their own keeps them.
 */
final class ServerBounds {
    private ServerBounds() {}

    static void set() {
        // Seconds that a request may take to come in, so that nobody keeps a connection by sending a letter a minute.
        set("sun.net.httpserver.maxReqTime", 10);
        set("sun.net.httpserver.maxReqHeaders", 60);
        set("sun.net.httpserver.maxReqHeaderSize", 16_384);
        // What is still to come of a body that nobody wants.
        set("sun.net.httpserver.drainAmount", 16_384);
        set("sun.net.httpserver.idleInterval", 20);
        set("jdk.httpserver.maxConnections", 1_500);
        setIfAbsent("sun.net.httpserver.nodelay", "true");
    }

    private static void set(String name, int value) {
        setIfAbsent(name, Integer.toString(value));
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
