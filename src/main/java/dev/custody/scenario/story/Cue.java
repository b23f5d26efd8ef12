package dev.custody.scenario.story;

import dev.custody.diagram.Durations;

/** When a beat begins. */
public sealed interface Cue {
    /** How long a beat waits for its condition, after the beat before it began, if nobody says how long: two minutes. */
    long DEFAULT_GIVE_UP_MICROS = 120_000_000L;

    /** At a virtual time, in microseconds. */
    record At(long micros) implements Cue {}

    /** So long after the beat before it began (or the run, for the first), in virtual microseconds. */
    record Later(long micros) implements Cue {}

    /**
     * As soon as this is so.
     *
     * @param giveUpMicros how long it waits for that, in virtual microseconds after the beat before it began
     */
    record When(Condition condition, long giveUpMicros) implements Cue {}

    /** For people: {@code at 2 s}, {@code 3 s later}, {@code when worker down}. */
    default String describe() {
        return switch (this) {
            case At(long micros) -> "at " + Durations.format(micros);
            case Later(long micros) -> Durations.format(micros) + " later";
            case When(Condition condition, long _) -> "when " + ConditionText.print(condition);
        };
    }
}
