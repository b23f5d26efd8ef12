package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.layout.Flow;
import dev.custody.layout.Layout;
import dev.custody.layout.LinkOutline;
import dev.custody.layout.Metrics;
import dev.custody.layout.Viewport;
import dev.custody.ledger.Custody;
import dev.custody.ledger.Ledger;
import dev.custody.picture.DiagramWords;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;

/** What stands still: components and links, in coordinates of the world. */
final class NodeLayer extends Group {
    private final DiagramWords words;
    private final Translate shift = new Translate();
    private final Scale zoom = new Scale();
    private final Map<ComponentId, ComponentView> components = new LinkedHashMap<>();
    private final List<LinkView> links = new ArrayList<>();
    private final Spotlight spotlight = new Spotlight();

    NodeLayer(DiagramWords words) {
        this.words = words;
        setManaged(false);
        getTransforms().addAll(shift, zoom);
    }

    /** Makes the nodes of a diagram anew. */
    void build(Diagram diagram, Layout layout) {
        components.clear();
        links.clear();
        spotlight.reset();
        for (int i = 0; i < diagram.links().size(); i++) {
            Link link = diagram.links().get(i);
            String name = words.of(
                    "link.name",
                    diagram.component(link.from()).title(),
                    diagram.component(link.to()).title());
            links.add(new LinkView(i, link, name, outline(layout, i), words));
        }
        for (Component component : diagram.components()) {
            components.put(component.id(), ComponentViews.of(component, layout, words));
        }
        getChildren().setAll(links);
        getChildren().addAll(components.values());
    }

    private static LinkOutline outline(Layout layout, int link) {
        Metrics metrics = layout.metrics();
        Flow flow = Flow.of(layout.diagram(), layout.diagram().links().get(link));
        return new LinkOutline(layout.tracks().get(link), flow, metrics.lane(), metrics.ring());
    }

    /** Puts everything where the layout says. */
    void place(Layout layout) {
        for (int i = 0; i < links.size(); i++) {
            links.get(i).place(outline(layout, i));
        }
        components.forEach((id, view) -> view.place(layout.box(id)));
    }

    /** Puts a component where the layout says, and the links that end at it. */
    void place(Layout layout, ComponentId moved) {
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i).link();
            if (link.from().equals(moved) || link.to().equals(moved)) {
                links.get(i).place(outline(layout, i));
            }
        }
        ComponentView view = components.get(moved);
        if (view != null) {
            view.place(layout.box(moved));
        }
    }

    void look(Viewport viewport) {
        shift.setX(viewport.left());
        shift.setY(viewport.top());
        zoom.setX(viewport.scale());
        zoom.setY(viewport.scale());
    }

    /** Shows a scene at a time, which goes on after its last event. */
    void show(Scene scene, long micros) {
        for (LinkView link : links) {
            link.show(scene);
        }
        for (ComponentView view : components.values()) {
            view.show(scene, micros);
        }
    }

    /** Shows in whose hands messages are, and the way of the one that is selected. Null: nobody knows. */
    void show(@Nullable Ledger ledger, Selection selection) {
        if (ledger == null) {
            return;
        }
        MessageId followed = selection instanceof Selection.OfMessage(MessageId message) ? message : null;
        spotlight.show(followed, ledger, components, links);
        Custody custody = ledger.custody();
        for (int i = 0; i < links.size(); i++) {
            links.get(i).showCustody(custody.onlyCopiesOn(i));
        }
        for (ComponentView view : components.values()) {
            ComponentId id = view.component().id();
            view.showCustody(custody.heldBy(id), custody.onlyCopiesAt(id));
        }
    }

    void mark(Selection now) {
        components.forEach((id, view) ->
                view.setSelected(now instanceof Selection.OfComponent(ComponentId component) && component.equals(id)));
        links.forEach(view -> view.setSelected(now instanceof Selection.OfLink(Link link) && link.equals(view.link())));
    }

    Map<ComponentId, ComponentView> components() {
        return Collections.unmodifiableMap(components);
    }

    /** The component or link that the target of an event belongs to; null if it is neither. */
    static @Nullable Node owner(Object target) {
        Node node = target instanceof Node hit ? hit : null;
        while (node != null && !(node instanceof ComponentView) && !(node instanceof LinkView)) {
            node = node.getParent();
        }
        return node;
    }

    /** What is selected with that node; nothing with any other than a component or a link. */
    static Selection selection(Node node) {
        return switch (node) {
            case ComponentView view ->
                new Selection.OfComponent(view.component().id());
            case LinkView view -> new Selection.OfLink(view.link());
            default -> new Selection.None();
        };
    }
}
