package dev.custody.desktop.inspector;

import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Settings;
import dev.custody.ledger.Holding;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.StoryLine;
import dev.custody.scene.StepLabel;
import dev.custody.scene.StepWords;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What readers of the inspector say alike. */
final class Wording {
    /** How many lines of one kind are shown; the next line says how many more there are. */
    static final int FIRST = 8;

    private final Texts texts;
    private final Sentences sentences;
    private final StepWords steps;

    Wording(Texts texts) {
        this.texts = texts;
        sentences = new Sentences(texts.bundle().getLocale());
        steps = new StepWords(texts.bundle().getLocale());
    }

    String of(String key, Object... values) {
        return texts.of(key, values);
    }

    /** When something happened. */
    String clock(long micros) {
        return StoryLine.clock(micros, texts.numbers());
    }

    /** What the ledger says, in the same language. */
    Sentences sentences() {
        return sentences;
    }

    String step(StepLabel label) {
        return steps.of(label);
    }

    Fact fact(String key, Object value) {
        return Fact.of(texts.of(key), value.toString());
    }

    String messages(List<MessageId> messages) {
        String first = messages.stream().limit(FIRST).map(MessageId::toString).collect(Collectors.joining(" "));
        return messages.size() > FIRST ? first + " +" + (messages.size() - FIRST) : first;
    }

    /** A virtual time or a span of it, to a tenth of a second where that is enough. */
    static String seconds(long micros) {
        return micros >= 10_000_000
                ? String.format(Locale.ROOT, "%d s", micros / 1_000_000)
                : micros >= 100_000
                        ? String.format(Locale.ROOT, "%d.%d s", micros / 1_000_000, micros / 100_000 % 10)
                        : micros / 1_000 + " ms";
    }

    /** The first lines, and how many more there are. */
    List<Line> first(List<Line> lines, int all) {
        List<Line> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), FIRST)));
        if (all > shown.size()) {
            shown.add(Line.of(texts.of("more", all - shown.size()), ""));
        }
        return shown;
    }

    static String values(List<NamedValue> values) {
        return values.stream().map(NamedValue::toString).collect(Collectors.joining(", "));
    }

    /** In whose hands a message is, in words. */
    String hand(Diagram diagram, Holding holding) {
        return switch (holding) {
            case Holding.InRow row ->
                texts.of(
                        row.committed() ? "hand.row" : "hand.row.open",
                        title(diagram, row.table().database()),
                        row.table().table(),
                        Integer.toString(row.row()));
            case Holding.InEntry entry -> texts.of("hand.entry", title(diagram, entry.sink()));
            case Holding.InJob job -> texts.of("hand.job", title(diagram, job.service()));
            case Holding.Kept kept -> texts.of("hand.kept", title(diagram, kept.service()));
            case Holding.OnHop hop -> texts.of("hand.hop", title(diagram, hop.to()));
            case Holding.Waiting waiting -> texts.of("hand.waiting", title(diagram, waiting.service()));
        };
    }

    static String title(Diagram diagram, ComponentId id) {
        return diagram.find(id).map(Component::title).orElse(id.value());
    }

    SettingRow setting(ComponentId component, Settings.Offer offer, long value) {
        return row(new SettingRow.OfComponent(component), offer, value, "");
    }

    SettingRow setting(Diagram diagram, Link link, boolean forward, Settings.Offer offer, long value) {
        ComponentId from = forward ? link.from() : link.to();
        ComponentId to = forward ? link.to() : link.from();
        return row(new SettingRow.OfDirection(from, to), offer, value, " → " + title(diagram, to));
    }

    private SettingRow row(SettingRow.Target target, Settings.Offer offer, long value, String direction) {
        Setting setting = offer.setting();
        return new SettingRow(
                target,
                offer,
                texts.of("setting." + setting.name()) + direction,
                texts.of(
                        setting.unit() == Setting.Unit.YES_NO ? "setting.hint.yes-no" : "setting.hint",
                        texts.of("setting." + setting.name() + ".hint"),
                        setting.format(offer.least()),
                        setting.format(offer.most()),
                        sentences.value(setting, offer.own())),
                value);
    }
}
