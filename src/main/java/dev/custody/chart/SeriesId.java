package dev.custody.chart;

import dev.custody.diagram.ComponentId;
import dev.custody.ledger.Outcome;
import java.util.Optional;

/**
 * Which series of a run.
 *
 * @param of the component that it is about, if it is about one
 * @param subscriber whose subscription, if {@code of} is a topic
 * @param outcome which, if that is what it counts
 */
public record SeriesId(
        Measure measure, Optional<ComponentId> of, Optional<ComponentId> subscriber, Optional<Outcome> outcome) {
    static SeriesId of(Measure measure) {
        return new SeriesId(measure, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static SeriesId of(Measure measure, ComponentId component) {
        return new SeriesId(measure, Optional.of(component), Optional.empty(), Optional.empty());
    }

    static SeriesId of(Measure measure, ComponentId topic, ComponentId subscriber) {
        return new SeriesId(measure, Optional.of(topic), Optional.of(subscriber), Optional.empty());
    }

    static SeriesId of(Outcome outcome) {
        return new SeriesId(Measure.OUTCOME, Optional.empty(), Optional.empty(), Optional.of(outcome));
    }
}
