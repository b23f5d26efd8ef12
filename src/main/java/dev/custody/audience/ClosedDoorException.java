package dev.custody.audience;

/** Phones can't be served at an address. */
public final class ClosedDoorException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What is in the way. */
    public enum Why {
        /** Another program has the port. */
        PORT_TAKEN,
        /** The port is one for which one needs more rights. */
        PORT_RESERVED,
        /** This machine does not have the address any more. */
        NO_SUCH_ADDRESS,
        /** Something else, see the cause. */
        OTHER
    }

    ClosedDoorException(Why why, Exception cause) {
        super(cause.getMessage(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
