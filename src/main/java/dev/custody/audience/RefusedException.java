package dev.custody.audience;

/** What a phone asked for is not done. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    RefusedException(Refusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
