package dev.custody.layout;

import dev.custody.diagram.ComponentId;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * Where a copy of a message, or talk about one, is drawn.
 *
 * @param key the same for the same copy from one picture to the next
 * @param x in the world
 * @param y in the world
 * @param at the component that it sits in, or that a hop goes to
 * @param from the component that a hop comes from; null for what sits
 * @param talk what kind of talk it is; null for a copy of the message itself
 * @param message whose it is; null for talk about no message
 * @param ring how much of its invisibility is left, from 1 to 0
 * @param receives how often it was received; 0 where that means nothing
 * @param count how many copies it stands for: 1, but for those that fly in a {@link Crowd}
 */
public record Placed(
        long key,
        Kind kind,
        double x,
        double y,
        ComponentId at,
        @Nullable ComponentId from,
        @Nullable HopKind talk,
        @Nullable MessageId message,
        double ring,
        int receives,
        int count) {
    /** More receives than these are not told by points, but by a number. */
    public static final int MOST_POINTS = 5;

    /** In whose hands it is. */
    public enum Kind {
        /** On a link. */
        FLYING,
        /** In a service. */
        CARRIED,
        /** In a queue or topic, visible. */
        STORED,
        /** In a queue or topic, and received by somebody. */
        LEASED,
        /** A row that nobody else sees yet. */
        PENDING,
        /** A committed row. */
        ROW;

        /** How strong its body is: pale where somebody else has it, or nobody sees it yet. Its number is as strong as any. */
        public double strength() {
            return switch (this) {
                case FLYING, CARRIED, STORED, ROW -> 1;
                case LEASED, PENDING -> 0.85;
            };
        }

        /** Whether a sink has it, so that it outlives a kill. */
        public boolean isHeld() {
            return switch (this) {
                case STORED, LEASED, ROW -> true;
                case FLYING, CARRIED, PENDING -> false;
            };
        }
    }
}
