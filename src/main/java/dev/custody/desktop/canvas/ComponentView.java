package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.layout.Anatomy;
import dev.custody.layout.Box;
import dev.custody.picture.DiagramWords;
import dev.custody.picture.Shapes;
import dev.custody.picture.StyleNames;
import dev.custody.scene.ComponentState;
import dev.custody.scene.Scene;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.Nullable;

/**
 * A component as a node: what it is made of, how it stands, and the glyph that kills it. Messages in it are not its own; they
 * are drawn above it.
 */
abstract sealed class ComponentView extends Region permits ClientView, ServiceView, DatabaseView, VesselView {
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private static final PseudoClass SLOW = PseudoClass.getPseudoClass("slow");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds");
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    /** How far in from the left the badges start: past the round of the corner. */
    private static final double BADGE_INSET = 12;

    final DiagramWords words;
    private final Component component;
    private final Region icon;
    private final HBox badges = new HBox();
    private final SVGPath crack = new SVGPath();
    private final Label sign = new Label();
    private final Region custody = new Region();
    private final Label warning = new Label();
    private final Region ring = new Region();
    private final StackPane killGlyph = new StackPane();
    private final SVGPath killIcon = new SVGPath();
    private @Nullable ComponentState shown;
    private int shownVersion = -1;
    private int held;
    private int onlyCopies;
    private String told = "";

    ComponentView(Component component, Anatomy anatomy, DiagramWords words) {
        this.component = component;
        this.words = words;
        icon = KindIcon.of(component);
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription(words.of("kind." + kind()));
        getStyleClass().addAll("component", kind());
        custody.getStyleClass().add("custody-ring");
        custody.setMouseTransparent(true);
        warning.getStyleClass().addAll("badge", "only-copy");
        warning.setMinWidth(USE_PREF_SIZE);
        Region triangle = new Region();
        triangle.getStyleClass().add("warning-sign");
        warning.setGraphic(triangle);
        ring.getStyleClass().add("selection-ring");
        ring.setMouseTransparent(true);
        crack.setContent(Shapes.crack(anatomy));
        crack.getStyleClass().add("crack");
        crack.setStrokeLineCap(StrokeLineCap.ROUND);
        crack.setMouseTransparent(true);
        sign.setText(words.of("sign.down"));
        sign.getStyleClass().add("down-sign");
        sign.setMouseTransparent(true);
        badges.getStyleClass().add("badges");
        badges.setMouseTransparent(true);
        killGlyph.getStyleClass().add("kill-glyph");
        killIcon.getStyleClass().add("kill-icon");
        killGlyph.getChildren().add(killIcon);
        killGlyph.setVisible(canBeKilled());
        getChildren().addAll(custody, ring);
    }

    /** Puts what every component has on top of what a subclass has added. */
    final void finish() {
        getChildren().addAll(icon, badges);
        if (canBeKilled()) {
            getChildren().add(killGlyph);
        }
    }

    final Component component() {
        return component;
    }

    final boolean canBeKilled() {
        return !(component instanceof Component.Client);
    }

    /** Whether that point of this view is on the glyph that kills and restarts. */
    final boolean isOnKillGlyph(double x, double y) {
        return canBeKilled() && killGlyph.getBoundsInParent().contains(x, y);
    }

    /** The icon of its kind, for a subclass to put somewhere. */
    final Region icon() {
        return icon;
    }

    /**
     * Puts the icon and the title side by side.
     *
     * @param centered whether they stand in the middle of that room, or at its left
     */
    final void arrangeHeading(FitText title, Box room, boolean centered) {
        double own = icon.prefWidth(-1);
        double size = own * icon.getScaleX();
        double gap = size * 0.35;
        double text = Math.min(title.naturalWidth() + 1, room.width() - size - gap);
        double x = centered ? room.x() + (room.width() - size - gap - text) / 2 : room.x();
        icon.resizeRelocate(x + (size - own) / 2, room.y() + (room.height() - own) / 2, own, own);
        title.resizeRelocate(x + size + gap, room.y(), text, room.height());
    }

    final void place(Box box) {
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    final void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Whether it steps back, because a message is followed that was never here. */
    final void setAside(boolean aside) {
        pseudoClassStateChanged(ASIDE, aside);
    }

    final boolean isDown() {
        return shown != null && shown.isDown();
    }

    /** Shows how the component stands in that scene at that time, if that is news. */
    final void show(Scene scene, long micros) {
        ComponentState state = scene.component(component.id());
        if (!state.equals(shown) || state.version() != shownVersion) {
            show(state);
        }
        tick(state, micros);
    }

    private void show(ComponentState state) {
        shown = state;
        shownVersion = state.version();
        pseudoClassStateChanged(DOWN, state.isDown());
        pseudoClassStateChanged(SLOW, state.slowFactor() != 1);
        if (state.isDown() && crack.getParent() == null) {
            getChildren().add(getChildren().indexOf(badges), crack);
            getChildren().add(getChildren().indexOf(badges) + 1, sign);
        }
        crack.setVisible(state.isDown());
        sign.setVisible(state.isDown());
        killIcon.setContent(state.isDown() ? Shapes.RISE : Shapes.POWER);
        List<String> texts = words.badges(state);
        setBadges(texts);
        update(state);
        String standing = words.of(state.isDown() ? "told.down" : "told.up");
        String kind = words.of("kind." + kind());
        told = texts.isEmpty()
                ? words.of("told", component.title(), kind, standing, tell(state))
                : words.of("told.badges", component.title(), kind, standing, String.join(", ", texts), tell(state));
        tellAll();
    }

    /**
     * Shows in whose hands is what the system has said yes to, if that is news.
     *
     * @param newlyHeld how many such messages this holds
     * @param newOnlyCopies of how many it carries the only copy
     */
    final void showCustody(int newlyHeld, int newOnlyCopies) {
        if (newlyHeld == held && newOnlyCopies == onlyCopies) {
            return;
        }
        held = newlyHeld;
        onlyCopies = newOnlyCopies;
        pseudoClassStateChanged(HOLDS, held > 0);
        pseudoClassStateChanged(ALONE, onlyCopies > 0);
        badges.getChildren().remove(warning);
        if (onlyCopies > 0) {
            warning.setText(words.onlyCopies(onlyCopies));
            badges.getChildren().addFirst(warning);
        }
        tellAll();
        requestLayout();
    }

    private void tellAll() {
        String holds = held == 0 ? "" : words.of("told.holds", words.messages(held));
        String carries = onlyCopies == 0 ? "" : words.of("told.carries", words.messages(onlyCopies));
        setAccessibleText(told + holds + carries);
    }

    private void setBadges(List<String> texts) {
        badges.getChildren().removeIf(badge -> !badge.equals(warning));
        for (String text : texts) {
            Label label = new Label(text);
            label.getStyleClass().add("badge");
            label.setMinWidth(USE_PREF_SIZE);
            badges.getChildren().add(label);
        }
        requestLayout();
    }

    /** What it is: the name of a style and of a text. */
    final String kind() {
        return StyleNames.kind(component);
    }

    /** Shows what is particular to this kind. */
    abstract void update(ComponentState state);

    /** The same in words, for a screen reader. */
    abstract String tell(ComponentState state);

    /** Shows what changes with time alone. It is called for each picture, so it looks twice before it changes anything. */
    void tick(ComponentState state, long micros) {}

    /** Lays out what is particular to this kind. */
    abstract void arrange(double width, double height);

    static FitText text(HPos align, String... styles) {
        return new FitText(align, styles);
    }

    @Override
    protected final void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        custody.resizeRelocate(0, 0, width, height);
        ring.resizeRelocate(0, 0, width, height);
        arrange(width, height);
        sign.autosize();
        // What it holds stays in sight: the sign hangs at its foot.
        sign.relocate((width - sign.getWidth()) / 2, height - sign.getHeight() * 0.45);
        badges.autosize();
        badges.relocate(Math.min(BADGE_INSET, width - badges.getWidth()), -badges.getHeight() * 0.82);
        killGlyph.autosize();
        killGlyph.relocate(width - killGlyph.getWidth() * 0.62, -killGlyph.getHeight() * 0.38);
    }
}
