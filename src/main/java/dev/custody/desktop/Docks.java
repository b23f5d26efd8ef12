package dev.custody.desktop;

import dev.custody.desktop.canvas.CanvasSight;
import dev.custody.desktop.pane.Ancestry;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Dock;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.pane.PaneType;
import dev.custody.desktop.pane.PanesModel;
import dev.custody.desktop.pane.Place;
import dev.custody.desktop.prefs.Panels;
import dev.custody.desktop.stage.StagePane;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The docks of the window: which panels stood in them when it was closed, how one walks through them, and who is seen. */
final class Docks {
    /** After the diagram, what most people look at next comes first. */
    private static final List<Place> BESIDE_THE_DIAGRAM =
            List.of(Place.RIGHT, Place.RIGHT_BELOW, Place.LEFT, Place.BELOW);

    private final Map<Place, Dock> docks = new EnumMap<>(Place.class);
    private final PanesModel panes;
    private final DockLayout layout;

    /**
     * Puts them into the window, each asleep.
     *
     * @param before what was seen, and how large, when the window was last closed
     */
    Docks(Desk desk, WindowView view, Panels before) {
        panes = desk.panes();
        for (Place place : Place.values()) {
            docks.put(place, new Dock(place, desk));
        }
        before.remembered().orElse(Panes.AT_FIRST).stream().filter(panes::has).forEach(panes::show);
        layout = new DockLayout(view.split(), docks, panes, before.rememberedSizes());
        view.setCentreTabs(dock(Place.CENTRE).takeStrip());
    }

    /** Makes all panels that are open, and those with what one can do wherever one is. */
    void wake() {
        docks.values().forEach(Dock::wake);
        Panes.AT_FIRST.forEach(this::prepare);
    }

    /** Makes the diagram. */
    void wakeDiagram() {
        dock(Place.CENTRE).wake();
    }

    /** What makes the panels beside the diagram, one by one, and puts each into the window: a pulse for both would be a long one. */
    List<Runnable> wakeTheRest() {
        List<Runnable> steps = new ArrayList<>();
        for (Place place : BESIDE_THE_DIAGRAM) {
            Dock dock = dock(place);
            steps.add(() -> {
                var _ = dock.pane();
            });
            steps.add(dock::wake);
        }
        Panes.AT_FIRST.forEach(id -> steps.add(() -> prepare(id)));
        return steps;
    }

    /** To send, to kill, to look for a message or a diagram is for the whole window, also where another panel was left open. */
    private void prepare(String id) {
        PaneType type = panes.type(id);
        dock(type.place()).prepare(type);
    }

    /** What is in the centre: the diagram, or what is seen in its place. */
    Optional<Pane> centre() {
        return dock(Place.CENTRE).pane();
    }

    /** What is seen of the diagram, if the centre shows it. */
    Optional<CanvasSight> sight() {
        return centre().orElse(null) instanceof StagePane diagram ? diagram.sight() : Optional.empty();
    }

    /** The upper one of those at the right in which something is seen. */
    ObservableValue<Optional<Dock>> upperRight() {
        return panes.openAt(Place.RIGHT).flatMap(upper -> seenAt(upper.isPresent() ? Place.RIGHT : Place.RIGHT_BELOW));
    }

    private ObservableValue<Optional<Dock>> seenAt(Place place) {
        return panes.openAt(place).map(seen -> seen.map(_ -> dock(place)));
    }

    /** Shows a panel, and goes there. */
    void show(String pane) {
        panes.show(pane);
        dock(panes.type(pane).place()).focus();
    }

    /**
     * The key of a panel: shows it and goes there; pressed once more, there, hides it.
     *
     * @param focused who has the focus, if anybody
     * @return whether it is hidden now, so that the focus has to go elsewhere
     */
    boolean walkTo(PaneType type, @Nullable Node focused) {
        boolean there = panes.isOpen(type.id()) && Ancestry.isWithin(focused, dock(type.place()));
        if (there) {
            panes.hide(type.id());
        } else {
            show(type.id());
        }
        return there;
    }

    /** What moves the focus into each panel that is seen, in the order of their places. */
    List<PaneWalk.Stop> stops() {
        List<PaneWalk.Stop> stops = new ArrayList<>();
        for (Place place : Place.values()) {
            Dock dock = dock(place);
            if (dock.isOpen()) {
                stops.add(new PaneWalk.Stop(dock, dock::focus));
            }
        }
        return stops;
    }

    /**
     * What is seen and how large, for the next start.
     *
     * @param wanted makes of what is seen what a person wants to see
     */
    Panels panels(Panels before, UnaryOperator<List<String>> wanted) {
        return new Panels(wanted.apply(panes.seen()), layout.sizes().orElse(before.sizes()));
    }

    private Dock dock(Place place) {
        Dock found = docks.get(place);
        if (found == null) {
            throw new IllegalStateException("no dock for " + place);
        }
        return found;
    }
}
