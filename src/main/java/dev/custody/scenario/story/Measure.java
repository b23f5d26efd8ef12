package dev.custody.scenario.story;

import dev.custody.diagram.TableId;
import dev.custody.ledger.Holding;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.Told;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Measures one message: 1 where a state is so and 0 where not; or how many of its copies lie somewhere. */
abstract class Measure {
    /** Takes notice of what the ledger does not keep. */
    void note(TraceEvent event) {}

    abstract int of(MessageLife life);

    private static Measure by(ToIntFunction<MessageLife> rule) {
        return new Measure() {
            @Override
            int of(MessageLife life) {
                return rule.applyAsInt(life);
            }
        };
    }

    private static Measure when(Predicate<MessageLife> rule) {
        return by(life -> rule.test(life) ? 1 : 0);
    }

    /** In how many such hands it is. */
    static Measure hands(Predicate<Holding> which) {
        return by(life -> count(life, which));
    }

    private static int count(MessageLife life, Predicate<Holding> which) {
        int count = 0;
        if (life.isInHands()) {
            for (Holding holding : life.hands()) {
                count += which.test(holding) ? 1 : 0;
            }
        }
        return count;
    }

    static Predicate<Holding> rowIn(TableId table) {
        return holding -> holding instanceof Holding.InRow row
                && row.committed()
                && row.table().equals(table);
    }

    static Measure of(State state) {
        return switch (state) {
            case State.At at -> when(life -> count(life, holding -> holding.isAt(at.component())) > 0);
            case State.On on ->
                when(life -> count(
                                life,
                                holding -> holding instanceof Holding.OnHop hop
                                        && hop.from().equals(on.from())
                                        && hop.to().equals(on.to()))
                        > 0);
            case State.HeldBy held ->
                when(life -> count(life, holding -> holding.isDurable() && holding.isAt(held.sink())) > 0);
            case State.Became(Outcome outcome) -> when(life -> life.outcome() == outcome);
            case State.Told(Optional<Receipt> receipt) ->
                when(life -> life.lastTold().map(Told::receipt).equals(receipt));
            case State.Received received -> new Receives(received.times());
            case State.WithRows with -> when(life -> with.rows().holds(count(life, rowIn(with.table()))));
        };
    }

    /** How often the ledger does not say. */
    private static final class Receives extends Measure {
        private final Map<MessageId, Integer> most = new LinkedHashMap<>();
        private final Amount times;

        Receives(Amount times) {
            this.times = times;
        }

        @Override
        void note(TraceEvent event) {
            if (event instanceof TraceEvent.EntryLeased leased) {
                most.merge(leased.message(), leased.receives(), Math::max);
            }
        }

        @Override
        int of(MessageLife life) {
            return times.holds(most.getOrDefault(life.id(), 0)) ? 1 : 0;
        }
    }
}
