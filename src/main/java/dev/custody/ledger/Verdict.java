package dev.custody.ledger;

import dev.custody.diagram.Claim;
import dev.custody.trace.MessageId;
import java.util.List;

/**
 * What a run says about a guarantee.
 *
 * @param claim the guarantee, as the diagram claims or risks it
 * @param role in which of the two ways the diagram speaks of it
 * @param messages those that broke it, or were left; empty if none did
 * @param position the event that decided it; -1 if none did
 * @param reason in plain words
 */
public record Verdict(
        Claim claim, Role role, Standing standing, List<MessageId> messages, int position, String reason) {
    public Verdict {
        messages = List.copyOf(messages);
    }

    public enum Role {
        /** The diagram says that it keeps it. */
        CLAIM,
        /** The diagram documents that it may break it. */
        RISK
    }

    public enum Standing {
        KEPT("kept"),
        BROKEN("broken"),
        /** The run does not say: it goes on, was cut off, or never tried. */
        NOT_JUDGED("not judged");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** As it is written on screen and in reports. */
        public String words() {
            return words;
        }
    }

    /** Whether a claim is broken: the diagram said something that is not so. */
    public boolean isBrokenClaim() {
        return role == Role.CLAIM && standing == Standing.BROKEN;
    }

    /** Whether this run is a witness that a documented risk is real. */
    public boolean isWitness() {
        return role == Role.RISK && standing == Standing.BROKEN;
    }
}
