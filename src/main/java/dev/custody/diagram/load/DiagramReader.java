package dev.custody.diagram.load;

import dev.custody.diagram.Advice;
import dev.custody.diagram.Claim;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Defaults;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Field;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.Link;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads all parts of a right shape; the others are set aside. */
final class DiagramReader {
    private static final Pattern CLAIM = Pattern.compile("([a-z-]+)(?:: ([a-z0-9-]+))?(?: for (.+))?");

    /** What a component or a link is nothing without; all else has a default that will do until it is mended. */
    private static final List<String> NEEDED =
            List.of("kind", "on", "program", "sends", "to", "tables", "deadLetters", "from");

    private final Part root;
    private final Problems problems;

    DiagramReader(Part root) {
        this.root = root;
        this.problems = root.problems();
    }

    Draft read(String id, String hash) {
        List<ComponentId> setAside = new ArrayList<>();
        List<Component> components = new ArrayList<>();
        for (Part part : root.in("components").parts()) {
            part.sound(NEEDED)
                    .ifPresentOrElse(
                            sound -> components.add(ComponentReader.read(sound)),
                            () -> setAside.add(new ComponentId(part.name())));
        }
        List<MessageTypeId> typesSetAside = new ArrayList<>();
        List<MessageType> messages = new ArrayList<>();
        for (Part part : root.in("messages").parts()) {
            if (problems.touch(part.pointer())) {
                typesSetAside.add(new MessageTypeId(part.name()));
            } else {
                messages.add(message(part));
            }
        }
        List<Link> links = new ArrayList<>();
        List<Part> linkParts = root.in("links").parts();
        for (Part part : linkParts) {
            part.sound(NEEDED).ifPresent(sound -> links.add(link(sound)));
        }
        boolean linksSetAside = problems.at("/links") || !root.has("links") || links.size() < linkParts.size();
        if (linksSetAside) {
            links.clear();
        }
        Diagram diagram = new Diagram(
                id,
                root.text("title"),
                root.text("group"),
                root.text("summary"),
                advice(root.in("advice")),
                messages,
                components.stream().map(c -> withSubscribers(c, components)).toList(),
                links,
                claims("claims"),
                claims("risks"),
                root.has("remedy") ? Optional.of(root.text("remedy")) : Optional.empty(),
                hash);
        return new Draft(root, diagram, setAside, typesSetAside, linksSetAside);
    }

    private static Advice advice(Part part) {
        return new Advice(part.text("problem"), part.texts("fits"), part.texts("unfit"), part.texts("costs"));
    }

    private static MessageType message(Part part) {
        return new MessageType(
                new MessageTypeId(part.name()),
                part.in("fields").parts().stream().map(DiagramReader::field).toList(),
                part.has("recipient") ? Optional.of(part.text("recipient")) : Optional.empty(),
                part.has("delivered") ? Optional.of(part.table("delivered")) : Optional.empty(),
                part.in("announced").parts().stream().map(Part::asTable).toList());
    }

    private static Field field(Part part) {
        return part.text("type").equals("integer")
                ? new Field.IntegerField(part.name(), part.whole("min"), part.whole("max"))
                : new Field.TextField(part.name(), part.number("maxLength", 0), part.texts("examples"));
    }

    private static Link link(Part part) {
        return new Link(
                part.component("from"),
                part.component("to"),
                part.duration("latency", Defaults.LINK_LATENCY_MICROS, 0),
                part.duration("jitter", Defaults.LINK_JITTER_MICROS, 0),
                part.in("via").parts().stream().map(Part::asPlace).toList());
    }

    private static Component withSubscribers(Component component, List<Component> all) {
        if (!(component instanceof Component.Topic topic)) {
            return component;
        }
        List<ComponentId> subscribers = all.stream()
                .filter(c -> c instanceof Component.Service service
                        && service.trigger() instanceof Trigger.Subscription(ComponentId of)
                        && of.equals(topic.id()))
                .map(Component::id)
                .toList();
        return new Component.Topic(
                topic.id(),
                topic.title(),
                topic.place(),
                topic.operationMicros(),
                topic.visibilityMicros(),
                topic.waitMicros(),
                subscribers,
                topic.capacity());
    }

    private List<Claim> claims(String name) {
        List<Claim> claims = new ArrayList<>();
        for (Part part : root.in(name).parts()) {
            if (!problems.touch(part.pointer()) && part.node().isTextual()) {
                claim(part.node().textValue()).ifPresent(claims::add);
            }
        }
        return claims;
    }

    /** A claim as it is written in files; nothing if no guarantee is called so. */
    static Optional<Claim> claim(String text) {
        Matcher matcher = CLAIM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        String down = matcher.group(2);
        List<MessageTypeId> types = new ArrayList<>();
        List<Nature> natures = new ArrayList<>();
        if (matcher.group(3) != null) {
            for (String about : matcher.group(3).split(", ", -1)) {
                Nature.named(about).ifPresentOrElse(natures::add, () -> types.add(new MessageTypeId(about)));
            }
        }
        return Arrays.stream(Guarantee.values())
                .filter(guarantee -> guarantee.id().equals(name))
                .findFirst()
                .map(guarantee -> new Claim(
                        guarantee,
                        down == null ? Optional.empty() : Optional.of(new ComponentId(down)),
                        types,
                        natures));
    }
}
