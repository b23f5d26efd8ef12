package dev.custody.chart;

import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.trace.TraceEvent;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What clients send and are told, and what becomes of it. */
final class Messages {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Gauge arrivals;
    private final Gauge goodEnds;
    private final Gauge retries;
    private final Gauge redeliveries;
    private final Gauge[] outcomes;
    private final int[] counts;
    private final Latencies receipts;
    private final Latencies effects;
    /** When the attempts began that are not answered yet, by message. */
    private final Map<Integer, Long> attempts;

    private final BitSet ended;
    private final BitSet tookEffect;

    Messages() {
        arrivals = new Gauge();
        goodEnds = new Gauge();
        retries = new Gauge();
        redeliveries = new Gauge();
        outcomes = new Gauge[OUTCOMES.length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = new Gauge();
        }
        counts = new int[OUTCOMES.length];
        receipts = new Latencies();
        effects = new Latencies();
        attempts = new LinkedHashMap<>();
        ended = new BitSet();
        tookEffect = new BitSet();
    }

    private Messages(Messages other) {
        arrivals = other.arrivals.copy();
        goodEnds = other.goodEnds.copy();
        retries = other.retries.copy();
        redeliveries = other.redeliveries.copy();
        outcomes = other.outcomes.clone();
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = outcomes[i].copy();
        }
        counts = other.counts.clone();
        receipts = other.receipts.copy();
        effects = other.effects.copy();
        attempts = new LinkedHashMap<>(other.attempts);
        ended = (BitSet) other.ended.clone();
        tookEffect = (BitSet) other.tookEffect.clone();
    }

    Messages copy() {
        return new Messages(this);
    }

    void addTo(List<Series> all, Diagram diagram, Now now) {
        boolean delivers =
                diagram.messages().stream().anyMatch(type -> type.delivered().isPresent());
        all.add(new RateSeries(SeriesId.of(Measure.ARRIVALS), arrivals, now));
        if (delivers) {
            all.add(new RateSeries(SeriesId.of(Measure.GOOD_ENDS), goodEnds, now));
        }
        all.add(new PercentileSeries(SeriesId.of(Measure.RECEIPT_P50), receipts, 0.5, now));
        all.add(new PercentileSeries(SeriesId.of(Measure.RECEIPT_P95), receipts, 0.95, now));
        all.add(new PercentileSeries(SeriesId.of(Measure.RECEIPT_P99), receipts, 0.99, now));
        if (delivers) {
            all.add(new PercentileSeries(SeriesId.of(Measure.EFFECT_P50), effects, 0.5, now));
            all.add(new PercentileSeries(SeriesId.of(Measure.EFFECT_P95), effects, 0.95, now));
            all.add(new PercentileSeries(SeriesId.of(Measure.EFFECT_P99), effects, 0.99, now));
        }
        all.add(new RateSeries(SeriesId.of(Measure.RETRIES), retries, now));
        all.add(new RateSeries(SeriesId.of(Measure.REDELIVERIES), redeliveries, now));
        for (Outcome outcome : OUTCOMES) {
            all.add(new GaugeSeries(SeriesId.of(outcome), outcomes[outcome.ordinal()], now));
        }
    }

    void created(TraceEvent.MessageCreated event) {
        arrivals.add(event.atMicros(), 1);
    }

    void attempted(TraceEvent.AttemptStarted event) {
        attempts.put(event.message().number(), event.atMicros());
        if (event.attempt() > 1) {
            retries.add(event.atMicros(), 1);
        }
    }

    /** What it is told later about the same attempt, such as news of it, is no answer to it. */
    void told(TraceEvent.ReceiptGiven event) {
        Long since = attempts.remove(event.message().number());
        if (since != null) {
            receipts.add(event.atMicros(), event.atMicros() - since);
        }
    }

    void leased(TraceEvent.EntryLeased event) {
        if (event.receives() > 1) {
            redeliveries.add(event.atMicros(), 1);
        }
    }

    /** What the event changed, as the ledger knows. */
    void settle(long at, Ledger after) {
        List<MessageLife> concerned = after.concerned();
        if (concerned.isEmpty()) {
            return;
        }
        for (MessageLife life : concerned) {
            int number = life.id().number();
            if (life.isDelivered() && !tookEffect.get(number)) {
                tookEffect.set(number);
                effects.add(at, at - life.createdAtMicros());
            }
            if (life.outcome() == Outcome.DELIVERED && !ended.get(number)) {
                ended.set(number);
                goodEnds.add(at, 1);
            }
        }
        for (Outcome outcome : OUTCOMES) {
            int count = after.count(outcome);
            if (count != counts[outcome.ordinal()]) {
                counts[outcome.ordinal()] = count;
                outcomes[outcome.ordinal()].set(at, count);
            }
        }
    }
}
