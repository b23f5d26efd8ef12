package dev.custody.engine.port;

/** The storage itself failed (a full disk, a closed file): the run cannot go on. The message says where and what to do. */
public final class SinkFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SinkFailure(String message) {
        super(message);
    }

    public SinkFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
