package dev.custody.diagram;

import dev.custody.words.Kebab;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be set to another value while a run goes on. Its value is a number in the setting's unit, from {@link #least} to
 * {@link #most}. Which component or link has it, and what its diagram says, is told by {@link Settings}.
 */
public enum Setting {
    /** Of a service. Jobs beyond a lower number end as they would; further ones wait until there are so few. */
    CONCURRENCY(Unit.COUNT, 1, 1_000, "how many jobs each replica runs at once"),

    /** Of a service that nobody scales. Replicas beyond a lower number finish what they are at, and are off. */
    REPLICAS(Unit.COUNT, 1, 100, "how many replicas run"),

    /** Of a service or a stream, for the calls that it makes from then on. */
    CALL_TIMEOUT(Unit.DURATION, 1_000, 3_600_000_000L, "how long it waits for a sink's answer"),

    /** Of a client, for the requests that it makes from then on. */
    TIMEOUT(Unit.DURATION, 1_000, 3_600_000_000L, "how long it waits for an answer"),

    /** Of a queue or topic, for what it hands out from then on. SQS: 0 to 12 h; of 0 nothing would ever be processed. */
    VISIBILITY(Unit.DURATION, 1_000, 43_200_000_000L, "how long a message that it handed out is unseen by others"),

    /** Of a queue that has a dead letter queue, for what it hands out from then on. SQS: 1 to 1,000. */
    MAX_RECEIVES(Unit.COUNT, 1, 1_000, "how often it hands a message out before that is a dead letter"),

    /** Of a service that receives from a queue, or a stream, from the next one on. */
    BATCH(Unit.COUNT, 1, 10_000, "how many messages it takes at once, at most"),

    /** Of one direction of a link, for what sets out from then on. */
    LATENCY(Unit.DURATION, 0, 60_000_000, "how long a hop takes"),

    /** Of one direction of a link, for what sets out from then on. */
    JITTER(Unit.DURATION, 0, 60_000_000, "how much longer chance may make a hop, at most"),

    /**
     * Of a database, for what it commits from then on. One that is not durable writes behind, as PostgreSQL does with {@code
     * synchronous_commit=off}: a crash takes the commits of the last half second.
     */
    DURABLE(Unit.YES_NO, 0, 1, "whether a commit is on its disk before it is told");

    /** What the number counts. */
    public enum Unit {
        COUNT,
        /** Microseconds. */
        DURATION,
        /** 1 is yes, 0 is no. */
        YES_NO
    }

    private final Unit unit;
    private final long least;
    private final long most;
    private final String words;

    Setting(Unit unit, long least, long most, String words) {
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.words = words;
    }

    public Unit unit() {
        return unit;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    /** What it means, for people. */
    public String words() {
        return words;
    }

    /** The name in commands and traces: {@code call-timeout}. */
    public String id() {
        return Kebab.of(this);
    }

    /** The name for people, of one thing: {@code call timeout}. */
    public String title() {
        return this == REPLICAS
                ? "number of replicas"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Optional<Setting> named(String id) {
        for (Setting setting : values()) {
            if (setting.id().equals(id)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    /** A value with its unit: {@code 4}, {@code 200 ms}. */
    public String format(long value) {
        return switch (unit) {
            case COUNT -> Long.toString(value);
            case DURATION -> Durations.format(value);
            case YES_NO -> value == 0 ? "no" : "yes";
        };
    }

    /**
     * Undoes {@link #format}.
     *
     * @throws IllegalArgumentException if it is no value of that unit; the message says why
     */
    public long parse(String text) {
        return switch (unit) {
            case COUNT -> {
                if (!text.matches("[0-9]{1,9}")) {
                    throw new IllegalArgumentException("\"" + text + "\" is no number.");
                }
                yield Long.parseLong(text);
            }
            case DURATION -> Durations.parseMicros(text);
            case YES_NO -> {
                if (!text.equals("yes") && !text.equals("no")) {
                    throw new IllegalArgumentException("\"" + text + "\" is neither yes nor no.");
                }
                yield text.equals("yes") ? 1 : 0;
            }
        };
    }
}
