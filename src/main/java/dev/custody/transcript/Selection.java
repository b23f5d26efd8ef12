package dev.custody.transcript;

import dev.custody.diagram.ComponentId;
import dev.custody.trace.MessageId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines are wanted.
 *
 * @param least the lightest of them
 * @param component only where that one takes part, if there is one
 * @param message only what is about that one, if there is one
 */
public record Selection(Set<Kind> kinds, Weight least, Optional<ComponentId> component, Optional<MessageId> message) {
    /** Every line. */
    public static Selection everything() {
        return atLeast(Weight.NOISE);
    }

    /** What reads like a story. */
    public static Selection headlines() {
        return atLeast(Weight.HEADLINE);
    }

    private static Selection atLeast(Weight least) {
        return new Selection(EnumSet.allOf(Kind.class), least, Optional.empty(), Optional.empty());
    }

    boolean takes(Kind kind, Weight weight, boolean loses) {
        return weight.atLeast(least) && (kinds.contains(kind) || loses && kinds.contains(Kind.LOSS));
    }

    /** Whether that is all that decides. */
    boolean isAboutAnybody() {
        return component.isEmpty() && message.isEmpty();
    }

    boolean takes(Subject subject) {
        return component.map(subject.components()::contains).orElse(true)
                && message.map(subject.messages()::contains).orElse(true);
    }
}
