package dev.custody.scenario.story;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Holding;
import dev.custody.ledger.Ledger;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows one run: its ledger, and all who look at it to decide conditions. */
final class Bench {
    private final Ledger ledger;
    private final List<Observer> observers = new ArrayList<>();
    private boolean resting;

    Bench(Diagram diagram) {
        this.ledger = new Ledger(diagram);
    }

    Ledger ledger() {
        return ledger;
    }

    void take(TraceEvent event) {
        ledger.accept(event);
        for (Observer observer : observers) {
            observer.take(event, ledger);
        }
        resting &= event instanceof TraceEvent.RunEnded;
    }

    /** Says whether nothing moves any more, after the last event. */
    void rest(boolean nothingMoves) {
        if (nothingMoves != resting) {
            resting = nothingMoves;
            for (Observer observer : observers) {
                observer.rest(nothingMoves, ledger);
            }
        }
    }

    private <T extends Observer> T add(T observer) {
        observers.add(observer);
        return observer;
    }

    /**
     * Decides that condition from now on; before the first event.
     *
     * @param beside the other run
     */
    Decision decide(Condition condition, Optional<Bench> beside) {
        return switch (condition) {
            case Condition.Either either ->
                new Decision.Some(
                        either.of().stream().map(one -> decide(one, beside)).toList());
            case Condition.Both both ->
                new Decision.All(
                        both.of().stream().map(one -> decide(one, beside)).toList());
            case Condition.Not not -> new Decision.Opposite(decide(not.condition(), beside));
            case Condition.Beside other ->
                new Decision.InOther(beside.orElseThrow(() -> new IllegalArgumentException("nothing runs beside"))
                        .decide(other.condition(), Optional.empty()));
            case Condition.Here here -> add(observer(here));
        };
    }

    private Observer observer(Condition.Here condition) {
        return switch (condition) {
            case Condition.One one -> new OneMessage(one.message(), Measure.of(one.state()));
            case Condition.Any any -> new ManyMessages(any.type(), Measure.of(any.state()), (sum, _) -> sum > 0);
            case Condition.Every every ->
                new ManyMessages(every.type(), Measure.of(every.state()), (sum, all) -> all > 0 && sum == all);
            case Condition.Count count ->
                new ManyMessages(
                        count.type(),
                        Measure.of(count.state()),
                        (sum, _) -> count.messages().holds(sum));
            case Condition.Entries entries ->
                new ManyMessages(
                        Optional.empty(),
                        Measure.hands(holding -> holding instanceof Holding.InEntry entry
                                && entry.sink().equals(entries.sink())),
                        (sum, _) -> entries.amount().holds(sum));
            case Condition.Rows rows ->
                new ManyMessages(
                        Optional.empty(),
                        Measure.hands(Measure.rowIn(rows.table())),
                        (sum, _) -> rows.amount().holds(sum));
            case Condition.Replicas replicas ->
                new ReplicaCount((Component.Service) ledger.diagram().component(replicas.service()), replicas.amount());
            case Condition.Down down -> PartsWrong.down(down.component(), down.replica(), ledger.diagram());
            case Condition.Up up -> PartsWrong.up(up.component(), up.replica());
            case Condition.LinkCut cut -> PartsWrong.cut(cut.from(), cut.to());
            case Condition.Refuses refuses -> PartsWrong.refuses(refuses.sink());
            case Condition.Rest _ -> new AtRest();
            case Condition.Judged judged -> new Verdicted(judged.claim(), judged.standing(), ledger);
        };
    }
}
