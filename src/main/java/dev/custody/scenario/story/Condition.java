package dev.custody.scenario.story;

import dev.custody.diagram.Claim;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.TableId;
import dev.custody.ledger.Verdict.Standing;
import java.util.List;
import java.util.Optional;

/**
 * Something that may be so at a moment of a run; decided by what its trace tells, and nothing else. Its text form is
 * {@link ConditionText}.
 *
 * <p>Three levels, so that the text needs no brackets: {@link Either} joins {@link Both}s, which join {@link Simple} ones.
 */
public sealed interface Condition {
    /** At least one of them is so. None is an {@code Either} itself. */
    record Either(List<Condition> of) implements Condition {
        public Either {
            of = List.copyOf(of);
            if (of.stream().anyMatch(Either.class::isInstance)) {
                throw new IllegalArgumentException("an 'or' in an 'or'");
            }
        }
    }

    /** All of them are so. */
    record Both(List<Simple> of) implements Condition {
        public Both {
            of = List.copyOf(of);
        }
    }

    /** What is no combination of others. */
    sealed interface Simple extends Condition {}

    /** It is not so. */
    record Not(Positive condition) implements Simple {}

    /** Without a {@code not}. */
    sealed interface Positive extends Simple {}

    /** It is so in the run beside: that of the scenario's other diagram. */
    record Beside(Here condition) implements Positive {}

    /** In this run itself. */
    sealed interface Here extends Positive {}

    /** @param message its number in the order in which messages are handed in, from 1, as in {@code #3} */
    record One(int message, State state) implements Here {}

    /** @param type of which type; empty for any */
    record Any(Optional<MessageTypeId> type, State state) implements Here {}

    /** All that were handed in by now, and at least one. */
    record Every(Optional<MessageTypeId> type, State state) implements Here {}

    record Count(Optional<MessageTypeId> type, State state, Amount messages) implements Here {}

    /** How many entries a queue, topic or stream has: for a topic, one for each subscriber. */
    record Entries(Amount amount, ComponentId sink) implements Here {}

    /** How many committed rows of messages stand in a table. */
    record Rows(Amount amount, TableId table) implements Here {}

    /** How many replicas of a service are to run, whether they are up or down. */
    record Replicas(Amount amount, ComponentId service) implements Here {}

    /**
     * Nothing of it is up.
     *
     * @param replica which one; {@link dev.custody.engine.Command#ALL_REPLICAS} for the whole component
     */
    record Down(ComponentId component, int replica) implements Here {}

    /** Nothing of it is down. */
    record Up(ComponentId component, int replica) implements Here {}

    /** That direction of the link is cut. */
    record LinkCut(ComponentId from, ComponentId to) implements Here {}

    /** It answers each write with a refusal, by command. */
    record Refuses(ComponentId sink) implements Here {}

    /** Nothing moves any more, and only a further command would change that. */
    record Rest() implements Here {}

    /** The verdict on a guarantee, whether or not the diagram claims it. */
    record Judged(Claim claim, Standing standing) implements Here {}
}
