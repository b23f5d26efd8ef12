package dev.custody.diagram;

import java.util.List;
import java.util.Optional;

/**
 * An architecture as data. One that exists is sound: all its references resolve.
 *
 * @param id its name: the file's, without the ending
 * @param group the heading of the catalogue that it stands under
 * @param summary what runs, in a sentence
 * @param remedy the diagram of the catalogue that mends what goes wrong in this one; empty if nothing does, or none is needed
 * @param hash SHA-256 of the file's content in canonical form (hex), by which a saved run knows whether its diagram changed
 */
public record Diagram(
        String id,
        String title,
        String group,
        String summary,
        Advice advice,
        List<MessageType> messages,
        List<Component> components,
        List<Link> links,
        List<Claim> claims,
        List<Claim> risks,
        Optional<String> remedy,
        String hash) {
    /** One without a remedy. */
    public Diagram(
            String id,
            String title,
            String group,
            String summary,
            Advice advice,
            List<MessageType> messages,
            List<Component> components,
            List<Link> links,
            List<Claim> claims,
            List<Claim> risks,
            String hash) {
        this(id, title, group, summary, advice, messages, components, links, claims, risks, Optional.empty(), hash);
    }

    public Diagram {
        messages = List.copyOf(messages);
        components = List.copyOf(components);
        links = List.copyOf(links);
        claims = List.copyOf(claims);
        risks = List.copyOf(risks);
    }

    /** The component of that name; it must exist. */
    public Component component(ComponentId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no component " + id + " in " + this.id));
    }

    public Optional<Component> find(ComponentId id) {
        for (Component component : components) {
            if (component.id().equals(id)) {
                return Optional.of(component);
            }
        }
        return Optional.empty();
    }

    /** The message type of that name; it must exist. */
    public MessageType message(MessageTypeId id) {
        for (MessageType message : messages) {
            if (message.id().equals(id)) {
                return message;
            }
        }
        throw new IllegalArgumentException("no message type " + id + " in " + this.id);
    }

    /** The table of that name; it must exist. */
    public Table table(TableId id) {
        if (component(id.database()) instanceof Component.Database database) {
            for (Table table : database.tables()) {
                if (table.id().equals(id)) {
                    return table;
                }
            }
        }
        throw new IllegalArgumentException("no table " + id + " in " + this.id);
    }

    /** The link that joins two components, in whichever direction it was drawn. */
    public Optional<Link> link(ComponentId a, ComponentId b) {
        return links.stream().filter(l -> l.joins(a, b)).findFirst();
    }
}
