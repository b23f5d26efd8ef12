package dev.custody.engine.world;

import dev.custody.diagram.Step;
import dev.custody.diagram.Table;
import dev.custody.engine.port.StoredRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a job has learnt from sinks so far, and what it asks of one by that. */
final class Findings {
    private List<StoredRow> rows = List.of();
    private boolean foundRows;
    private Optional<String> outcome = Optional.empty();
    /** How far it had read, as recalled. */
    private long recalled;
    /** How far it has read by now, if it found anything. */
    private OptionalLong reached = OptionalLong.empty();

    /** The rows that were found last. */
    List<StoredRow> rows() {
        return rows;
    }

    /** Whether it ever found any. */
    boolean hasFoundRows() {
        return foundRows;
    }

    /** What became of the message that somebody asks about, if that is known. */
    Optional<String> outcome() {
        return outcome;
    }

    boolean isKnownAsFailed() {
        return outcome.equals(Optional.of(Table.FAILED));
    }

    /** Whether it read anything that it has not read before. */
    boolean hasReachedMore() {
        return reached.isPresent();
    }

    /** A sink answered. */
    void learn(CallResult answer) {
        switch (answer) {
            case CallResult.Found(List<StoredRow> found) -> read(found);
            case CallResult.Beyond(List<StoredRow> found, long last) -> {
                read(found);
                if (!found.isEmpty()) {
                    reached = OptionalLong.of(last);
                }
            }
            case CallResult.Outcome(Optional<String> known) -> outcome = known;
            case CallResult.Mark(long position) -> recalled = position;
            case CallResult.Ok _, CallResult.Loaded _, CallResult.Refused _ -> {}
        }
    }

    private void read(List<StoredRow> found) {
        rows = found;
        foundRows |= !found.isEmpty();
    }

    /** What a call for a step has with it. */
    Call.Matter matter(Step.AtSink step, Hand hand, Origin origin) {
        return switch (step) {
            case Step.Notify notify ->
                new Call.Matter.Store(hand.copies().stream()
                        .map(copy -> Notification.about(copy, notify.outcome()))
                        .toList());
            case Step.Feeds _ -> new Call.Matter.Store(hand.copies());
            case Step.Update _ -> new Call.Matter.OfRow(hand.row().orElseThrow());
            case Step.Ack _ -> new Call.Matter.OfEntries(((Origin.Received) origin).entries());
            case Step.Lookup _, Step.Load _ ->
                new Call.Matter.OfMessage(hand.messages().getFirst());
            case Step.Changes _ -> new Call.Matter.Position(recalled);
            case Step.Fetch _ ->
                origin instanceof Origin.Rerun(long from, long to)
                        ? new Call.Matter.Range(from, to)
                        : new Call.Matter.Position(recalled);
            case Step.Remember _ -> new Call.Matter.Position(reached.orElseThrow());
            case Step.Select _, Step.Recall _, Step.Commit _ -> new Call.Matter.Nothing();
        };
    }
}
