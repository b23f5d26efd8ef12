package dev.custody.engine;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Nearest;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Settings;
import dev.custody.diagram.Settings.Offer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is to be set to what, for one diagram. */
final class SettingParser {
    private static final Pattern FORM = Pattern.compile("(.*?)\\s+([a-zA-Z-]*[a-zA-Z])\\s+([0-9].*|yes|no)");

    private final Diagram diagram;
    private final CommandNames names;

    SettingParser(Diagram diagram, CommandNames names) {
        this.diagram = diagram;
        this.names = names;
    }

    /** @return one command, or one for each direction of a link */
    List<Command> parse(String rest) throws BadCommand {
        Matcher matcher = FORM.matcher(rest.strip());
        if (!matcher.matches()) {
            throw new BadCommand(
                    CommandNames.quote(rest.strip()) + " does not say what to set to which value.",
                    "Write a component or link, a setting and its value: set worker concurrency 4");
        }
        String target = matcher.group(1);
        if (target.contains("->") || target.contains("--")) {
            List<CommandNames.Direction> directions = names.directions(target, "set");
            CommandNames.Direction first = directions.getFirst();
            Link link = diagram.link(first.from(), first.to()).orElseThrow();
            Value value = value(first.toString(), Settings.of(link), matcher.group(2), matcher.group(3));
            return directions.stream()
                    .<Command>map(d -> new Command.SetLink(d.from(), d.to(), value.setting(), value.value()))
                    .toList();
        }
        Component component = names.component(target, "set", _ -> true);
        List<Offer> offers = Settings.of(diagram, component.id());
        Value value = value(component.id().value(), offers, matcher.group(2), matcher.group(3));
        return List.of(new Command.Set(component.id(), value.setting(), value.value()));
    }

    private record Value(Setting setting, long value) {}

    private static Value value(String target, List<Offer> offers, String name, String text) throws BadCommand {
        Optional<Offer> found = Setting.named(name).flatMap(setting -> Settings.find(offers, setting));
        if (found.isEmpty()) {
            List<String> known = offers.stream().map(o -> o.setting().id()).toList();
            throw new BadCommand(
                    target + " has no setting " + CommandNames.quote(name) + " that can be changed.",
                    known.isEmpty()
                            ? "It has none at all."
                            : Nearest.question(name, known) + "It has: " + String.join(", ", known) + ".");
        }
        Offer offer = found.get();
        String range = "It can be " + offer.range() + ".";
        long value;
        try {
            value = offer.setting().parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new BadCommand(CommandNames.firstLine(shortened(String.valueOf(e.getMessage()))), range);
        }
        if (!offer.allows(value)) {
            throw new BadCommand(
                    "The " + offer.setting().title() + " of " + target + " can't be "
                            + offer.setting().format(value) + ".",
                    range);
        }
        return new Value(offer.setting(), value);
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 197) + "..." : text;
    }
}
