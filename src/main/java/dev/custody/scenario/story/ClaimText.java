package dev.custody.scenario.story;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Nearest;
import dev.custody.engine.BadCommand;
import dev.custody.engine.CommandNames;
import dev.custody.ledger.Verdict.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the verdict on a guarantee that a condition asks for. */
final class ClaimText {
    private static final Pattern FORM =
            Pattern.compile("([a-z-]+)(?:: ([a-z0-9-]+))?(?: for (.+?))? (kept|broken|not judged)");

    private final CommandNames names;
    private final Diagram diagram;

    ClaimText(CommandNames names, Diagram diagram) {
        this.names = names;
        this.diagram = diagram;
    }

    /** @param text what stands behind {@code guarantee} */
    Condition.Judged parse(String text) throws BadCommand {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new BadCommand(
                    CommandNames.quote(text) + " does not say which guarantee is what.",
                    "Write its name, and kept, broken or not judged: guarantee nothing-lost broken");
        }
        Guarantee guarantee = guarantee(matcher.group(1));
        return new Condition.Judged(
                claim(guarantee, Optional.ofNullable(matcher.group(2)), Optional.ofNullable(matcher.group(3))),
                standing(matcher.group(4)));
    }

    private static Guarantee guarantee(String name) throws BadCommand {
        List<String> known =
                Arrays.stream(Guarantee.values()).map(Guarantee::id).toList();
        int found = known.indexOf(name);
        if (found < 0) {
            throw new BadCommand(
                    "There is no guarantee " + CommandNames.quote(name) + ".",
                    Nearest.question(name, known) + "There are: " + String.join(", ", known) + ".");
        }
        return Guarantee.values()[found];
    }

    private Claim claim(Guarantee guarantee, Optional<String> down, Optional<String> about) throws BadCommand {
        boolean wantsComponent = guarantee == Guarantee.ACCEPTS_WHILE_DOWN;
        if (wantsComponent != down.isPresent()) {
            throw new BadCommand(
                    wantsComponent
                            ? "'" + guarantee.id() + "' does not say which component is down."
                            : "'" + guarantee.id() + "' is about no component.",
                    wantsComponent
                            ? "Write: guarantee " + guarantee.id() + ": database kept"
                            : "Write only: guarantee " + guarantee.id() + " kept");
        }
        Optional<ComponentId> whileDown = Optional.empty();
        if (down.isPresent()) {
            Component component = names.mortal(down.get(), guarantee.id(), "down");
            whileDown = Optional.of(component.id());
        }
        List<MessageTypeId> types = new ArrayList<>();
        List<Nature> natures = new ArrayList<>();
        for (String one : about.map(text -> text.split(",\\s*", -1)).orElse(new String[0])) {
            Optional<Nature> nature = Nature.named(one);
            nature.ifPresent(natures::add);
            if (nature.isEmpty()) {
                types.add(type(one));
            }
        }
        return new Claim(guarantee, whileDown, types, natures);
    }

    private MessageTypeId type(String name) throws BadCommand {
        List<String> known = Stream.concat(
                        diagram.messages().stream().map(type -> type.id().value()),
                        Arrays.stream(Nature.values()).map(Nature::id))
                .toList();
        if (!known.contains(name)) {
            throw new BadCommand(
                    "There are no messages " + CommandNames.quote(name) + " in " + diagram.id() + ".",
                    Nearest.question(name, known) + "It can be: " + String.join(", ", known) + ".");
        }
        return new MessageTypeId(name);
    }

    private static Standing standing(String words) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.words().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
