package dev.custody.diagram;

/** The names of the properties that an architecture may keep. What each means, and how it is judged: package ledger. */
public enum Guarantee {
    NOTHING_LOST("nothing-lost", "Every message that got a yes is delivered, set aside, or reported failed."),
    CUSTODY_UNBROKEN("custody-unbroken", "At every instant, every message that got a yes is held by a sink."),
    HONEST_ANSWERS("honest-answers", "Told done, it is done. Told rejected or failed, it never happens."),
    NO_DOUBT("no-doubt", "No client is left without an answer for something that took effect."),
    NO_DUPLICATES("no-duplicates", "No message takes effect more than once."),
    INTACT("intact", "What is stored is what was sent, for whom it was sent."),
    BAD_INPUT_STOPPED("bad-input-stopped", "Invalid input reaches no sink behind the edge, and its client is told."),
    POISON_SET_ASIDE(
            "poison-set-aside", "What can never be processed ends in a dead letter queue and holds up no other."),
    FAILURE_REPORTED("failure-reported", "Where processing fails after the yes, the client can learn it."),
    ACCEPTS_WHILE_DOWN("accepts-while-down", "Valid requests still get a yes while a component is down."),
    ALL_ANNOUNCED("all-announced", "Every committed change reaches every subscriber at least once."),
    NOTHING_INVENTED("nothing-invented", "No event without its committed change."),
    DRAINS("drains", "With all faults healed, everything under way comes to an end.");

    private final String id;
    private final String meaning;

    Guarantee(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** The name in files and on screen. */
    public String id() {
        return id;
    }

    /** One sentence for people. */
    public String meaning() {
        return meaning;
    }
}
