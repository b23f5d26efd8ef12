package dev.custody.desktop.pane;

import dev.custody.desktop.action.Tip;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.words.Kebab;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A place of the window: a strip with the names of its panels, and the one that is seen. */
public final class Dock extends VBox {
    /** Of a list, in pixels. */
    private static final double TWO_ROWS = 56;

    private final Place place;
    private final Desk desk;
    private final Map<PaneType, Pane> made = new HashMap<>();
    private final HBox strip = new HBox();
    private final StackPane content = new StackPane() {
        /** Without a panel it keeps the focus for it: what is opened before that is there has it for good. */
        @Override
        public void requestFocus() {
            if (getChildren().isEmpty()) {
                super.requestFocus();
            } else {
                pane().ifPresent(Pane::focus);
            }
        }
    };
    private final Region foot = new Region();
    private final ReadOnlyDoubleWrapper needed = new ReadOnlyDoubleWrapper();
    private Optional<PaneType> seen = Optional.empty();
    private boolean awake;

    /**
     * Shows what the desk's panes model says is open at that place, from when it is {@link #wake woken}; its room and its names are
     * there before.
     */
    public Dock(Place place, Desk desk) {
        this.place = place;
        this.desk = desk;
        setId("dock-" + Kebab.of(place));
        getStyleClass().addAll("dock", "dock-" + Kebab.of(place));
        strip.getStyleClass().add("dock-strip");
        content.getStyleClass().add("dock-content");
        content.setMinSize(0, 0);
        // Where room is scarce, it is a panel's end that is out of sight: in the middle, it would lie over its name.
        content.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(content, Priority.ALWAYS);
        for (PaneType type : desk.panes().typesAt(place)) {
            strip.getChildren().add(tab(type));
        }
        if (strip.getChildren().size() > 1 || place == Place.BELOW) {
            getChildren().add(strip);
        }
        foot.setMinHeight(USE_PREF_SIZE);
        foot.setManaged(false);
        // When nothing lies there any more, it is as large as before, over the panel that has its room again.
        foot.setMouseTransparent(true);
        getChildren().addAll(content, foot);
        desk.panes().openAt(place).subscribe(this::show);
    }

    public Place place() {
        return place;
    }

    /** Keeps its lower end free for what lies over it there; half of it is the panel's in any case. */
    public void keepFree(double height) {
        foot.setManaged(height > 0);
        foot.setPrefHeight(Math.min(height, getHeight() / 2));
        needed.set(height > 0 ? height + leastHeight() + TWO_ROWS : 0);
    }

    /**
     * How high it has to be for what it keeps free, so that none of its panel is out of sight, and more of its list is in it than the
     * one row without which there would be none; 0 where it keeps nothing free.
     */
    public ReadOnlyDoubleProperty neededProperty() {
        return needed.getReadOnlyProperty();
    }

    /** Of its names and its panel. */
    private double leastHeight() {
        double names = getChildren().contains(strip) ? strip.getHeight() : 0;
        return names
                + content.getChildren().stream()
                        .mapToDouble(view -> view.minHeight(getWidth()))
                        .sum();
    }

    /** Makes the panel that is open, and shows it, and others from now on. */
    public void wake() {
        if (!awake) {
            awake = true;
            seen.ifPresent(this::put);
        }
    }

    /** Makes a panel that nobody sees yet: what can be done with it can be done from then on. */
    public void prepare(PaneType type) {
        if (!made.containsKey(type)) {
            pane(type).shown(false);
        }
    }

    /** Whether a panel is seen here, or will be in a moment. */
    public boolean isOpen() {
        return seen.isPresent();
    }

    /** The panel that is seen, if any; one that is not made yet is made. */
    public Optional<Pane> pane() {
        return seen.map(this::pane);
    }

    /** The strip alone, for a place whose names stand somewhere else. */
    public HBox takeStrip() {
        getChildren().remove(strip);
        return strip;
    }

    /** Puts the focus into the panel that is seen, or that will be in a moment. */
    public void focus() {
        content.requestFocus();
    }

    private Pane pane(PaneType type) {
        return made.computeIfAbsent(type, each -> each.make().apply(desk));
    }

    private void show(Optional<PaneType> type) {
        if (awake) {
            seen.map(made::get).ifPresent(pane -> pane.shown(false));
        }
        seen = type;
        content.getChildren().clear();
        content.setManaged(type.isPresent());
        if (awake) {
            type.ifPresent(this::fill);
        }
    }

    /**
     * What was there makes room for a panel that is new in one pulse, it is made in the next, and shown in another: each takes a
     * while.
     */
    private void fill(PaneType type) {
        if (made.containsKey(type)) {
            put(type);
        } else {
            Pulse.inTurn(List.of(() -> {}, () -> make(type), () -> {}, () -> put(type)));
        }
    }

    private void make(PaneType type) {
        if (isSeen(type)) {
            pane(type);
        }
    }

    private boolean isSeen(PaneType type) {
        return seen.equals(Optional.of(type));
    }

    private void put(PaneType type) {
        if (!isSeen(type) || content.getChildren().contains(pane(type).view())) {
            return;
        }
        Pane pane = pane(type);
        content.getChildren().setAll(pane.view());
        pane.shown(true);
        if (getScene() != null && content.equals(getScene().getFocusOwner())) {
            // What scrolls has what is in it only once it has its skin.
            content.applyCss();
            pane.focus();
        }
    }

    private ToggleButton tab(PaneType type) {
        ToggleButton tab = Parts.part(new ToggleButton(type.name(desk.language())), "tab-" + type.id(), "dock-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        desk.actions()
                .find("pane-" + type.id())
                .ifPresent(action -> Tip.on(tab, desk.actions().tipOf(action)));
        tab.setOnAction(_ -> {
            // Elsewhere the names go with the panel, and no click could bring it back.
            if (place == Place.BELOW) {
                desk.panes().toggle(type.id());
            } else {
                desk.panes().show(type.id());
            }
            tab.setSelected(desk.panes().isOpen(type.id()));
        });
        desk.panes()
                .openAt(place)
                .subscribe(open -> tab.setSelected(open.filter(type::equals).isPresent()));
        return tab;
    }
}
