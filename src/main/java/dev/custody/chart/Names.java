package dev.custody.chart;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Outcome;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What charts and series are called, in a language for which there is a bundle; otherwise in English. */
public final class Names {
    private final Diagram diagram;
    private final ResourceBundle bundle;

    public Names(Diagram diagram, Locale locale) {
        this.diagram = diagram;
        this.bundle = ResourceBundle.getBundle(
                "dev.custody.chart.Names",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(Chart chart) {
        return bundle.getString("chart." + chart.name());
    }

    public String of(Unit unit) {
        return bundle.getString("unit." + unit.name());
    }

    public String of(SeriesId id) {
        return new MessageFormat(bundle.getString("series." + id.measure().name()), bundle.getLocale())
                .format(new Object[] {place(id), id.outcome().map(this::of).orElse("")});
    }

    private String of(Outcome outcome) {
        return bundle.getString("outcome." + outcome.name());
    }

    private String place(SeriesId id) {
        String of = title(id.of());
        return id.subscriber().isEmpty()
                ? of
                : new MessageFormat(bundle.getString("subscription"), bundle.getLocale())
                        .format(new Object[] {of, title(id.subscriber())});
    }

    private String title(Optional<ComponentId> id) {
        return id.flatMap(diagram::find).map(Component::title).orElse("");
    }
}
