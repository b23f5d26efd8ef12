package dev.custody;

/** The entry: without arguments the window, with arguments the command line. */
public final class Main {
    private Main() {}

    /**
     * Starts Custody.
     *
     * @param arguments none for the window, else a command and its options
     */
    public static void main(String[] arguments) {
        System.out.println("Custody " + String.join(" ", arguments));
    }
}
