package dev.custody.scene;

/** How a message is drawn now. Each has its own shape and colour, and a word that says the same. */
public enum Look {
    /** Handed in; nobody has said yes to it. */
    UNDER_WAY("under way"),
    /** Somebody said yes: from here on it must not be lost. */
    ACCEPTED("accepted"),
    /** Sent or received again. */
    RETRY("again"),
    DELIVERED("delivered"),
    /** Its client does not know what became of it. */
    IN_DOUBT("in doubt"),
    DEAD_LETTERED("dead-lettered"),
    /** It took effect more than once. */
    DUPLICATE("duplicate"),
    /** Its client was told that the message is at fault. */
    REJECTED("rejected"),
    /** Its client was told that we failed. */
    FAILED("failed"),
    LOST("lost"),
    /** Stored as something else than what was sent. */
    HARMED("mangled"),
    /** Stored for somebody else. */
    MISDELIVERED("misdelivered");

    private final String words;

    Look(String words) {
        this.words = words;
    }

    /** What it is called on screen. */
    public String words() {
        return words;
    }
}
