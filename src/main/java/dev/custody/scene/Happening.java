package dev.custody.scene;

import dev.custody.diagram.ComponentId;
import dev.custody.trace.MessageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at an instant and is worth a gesture on the canvas.
 *
 * @param number counted from 0 in a run; the same happening has the same number in every copy of a scene
 * @param at the component where it happened, or the end of the link that the lost hop had left
 * @param to the other end of the link; null for what happened at a component
 * @param fraction how far the lost hop had come on its way, from 0 to 1
 * @param replica the replica of a service, or -1
 * @param slot the job's slot, or the number of the row or entry; -1 where there is none
 * @param messages whose it is
 * @param note in a word or two, for people: a table, a reason, a limit
 */
public record Happening(
        int number,
        long atMicros,
        Kind kind,
        ComponentId at,
        @Nullable ComponentId to,
        double fraction,
        int replica,
        int slot,
        List<MessageId> messages,
        String note) {

    /** What happened. */
    public enum Kind {
        KILLED,
        RESTARTED,
        /** A job died with its service: what it had in hand falls out of it. */
        JOB_KILLED,
        /** A job gave up because a step failed. */
        GAVE_UP,
        /** An uncommitted row is gone. */
        ROLLED_BACK,
        /** A row or entry did not survive a crash of its sink. */
        VANISHED,
        /** An insert found its row there already. */
        SKIPPED,
        /** A hop with a copy of the message in it never arrives. */
        MESSAGE_DROPPED,
        /** A hop with only talk in it never arrives. */
        TALK_DROPPED,
        /** A connection broke; one side notices. */
        RESET,
        /** A received entry is visible again. */
        RETURNED,
        DEAD_LETTERED,
        REDRIVEN,
        /** An ack came too late. */
        ACK_IGNORED,
        /** A client was told something, or concluded it from silence; {@code note} is the receipt's name. */
        RECEIPT,
        LIMIT,
        /** A command made no sense. */
        IGNORED
    }
}
