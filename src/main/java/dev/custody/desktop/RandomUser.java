package dev.custody.desktop;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.bridge.BranchTree;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.Selection;
import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/** Somebody who does anything that can be done in a window, in an order that comes from a seed. */
final class RandomUser {
    private static final int REMEMBERED = 20;
    private static final KeyCode[] KEYS = KeyCode.values();
    private static final String LETTERS = "abcdeknrtSELECT *from.,;'\"/?+-0123456789 ";

    private final Random random;
    private final Window window;
    private final Playback playback;
    private final List<Diagram> diagrams;
    private final Deque<String> steps = new ArrayDeque<>();
    private int count;

    RandomUser(long seed, Window window, Playback playback, List<Diagram> diagrams) {
        this.random = new Random(seed);
        this.window = window;
        this.playback = playback;
        this.diagrams = diagrams;
    }

    /** The last steps, the latest at the end. */
    List<String> lastSteps() {
        return List.copyOf(steps);
    }

    /** How many steps were done. */
    int count() {
        return count;
    }

    /** How many frames pass after the step that was done. */
    int framesAfter() {
        return random.nextInt(10) == 0 ? 60 : random.nextInt(4);
    }

    /** Does something. */
    void step() {
        int kind = random.nextInt(100);
        if (kind < 34) {
            act();
        } else if (kind < 46) {
            key();
        } else if (kind < 66) {
            click();
        } else if (kind < 76) {
            drag();
        } else if (kind < 82) {
            scroll();
        } else if (kind < 90) {
            command();
        } else if (kind < 93) {
            Diagram diagram = any(diagrams);
            note("opens " + diagram.id());
            window.open(diagram);
        } else if (kind < 96) {
            branch();
        } else {
            select();
        }
    }

    private void note(String step) {
        steps.add(++count + ": " + step);
        if (steps.size() > REMEMBERED) {
            steps.removeFirst();
        }
    }

    private void act() {
        Action action = any(window.actions().all());
        note("does " + action.id() + (action.enabled().get() ? "" : " (which can't be done now)"));
        action.run();
    }

    private void key() {
        KeyCode code = KEYS[random.nextInt(KEYS.length)];
        boolean shift = random.nextInt(4) == 0;
        boolean control = random.nextInt(4) == 0;
        boolean alt = random.nextInt(5) == 0;
        String letter = LETTERS.substring(random.nextInt(LETTERS.length())).substring(0, 1);
        Node target = focus();
        note("presses " + (control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + code
                + " and types " + letter + " in " + name(target));
        fire(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, control, alt, false));
        fire(focus(), new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        fire(focus(), new KeyEvent(KeyEvent.KEY_RELEASED, "", code.getName(), code, shift, control, alt, false));
    }

    private void click() {
        Node node = any(visible());
        boolean twice = random.nextInt(4) == 0;
        MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        note("clicks " + name(node) + (twice ? " twice" : "") + (button == MouseButton.SECONDARY ? ", secondary" : ""));
        focus(node);
        for (int i = 1; i <= (twice ? 2 : 1); i++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            mouse(node, MouseEvent.MOUSE_MOVED, x, y, MouseButton.NONE, 0);
            mouse(node, MouseEvent.MOUSE_PRESSED, x, y, button, i);
            mouse(node, MouseEvent.MOUSE_RELEASED, x, y, button, i);
            mouse(node, MouseEvent.MOUSE_CLICKED, x, y, button, i);
        }
    }

    private void drag() {
        Node node =
                random.nextInt(3) == 0 ? any(visible()) : byId(any(List.of("timeline", "picture", "worker", "ledger")));
        note("drags on " + name(node));
        double x = random.nextDouble();
        double y = random.nextDouble();
        mouse(node, MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY, 1);
        for (int i = 0; i < 4; i++) {
            x += random.nextDouble() - 0.5;
            y += random.nextDouble() - 0.5;
            mouse(node, MouseEvent.MOUSE_DRAGGED, x, y, MouseButton.PRIMARY, 1);
        }
        mouse(node, MouseEvent.MOUSE_RELEASED, x, y, MouseButton.PRIMARY, 1);
    }

    private void scroll() {
        Node node = random.nextBoolean() ? any(visible()) : byId(any(List.of("timeline", "picture")));
        double by = (random.nextInt(21) - 10) * 40;
        boolean control = random.nextInt(3) == 0;
        note("scrolls on " + name(node) + " by " + by);
        Point2D at = at(node, random.nextDouble(), random.nextDouble());
        fire(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        random.nextInt(3) == 0,
                        control,
                        false,
                        false,
                        true,
                        false,
                        0,
                        by,
                        0,
                        by,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(node, at.getX(), at.getY())));
    }

    private void command() {
        playback.planSoFar().ifPresent(plan -> {
            Component component = any(plan.diagram().components());
            Command command = random.nextInt(3) == 0
                    ? new Command.Restart(component.id(), Command.ALL_REPLICAS)
                    : new Command.Kill(component.id(), Command.ALL_REPLICAS);
            note("gives " + command);
            playback.give(command);
        });
    }

    private void branch() {
        BranchTree tree = playback.branching().shownProperty().get();
        int branches = tree.branches().size();
        if (branches > 0) {
            int chosen = random.nextInt(branches);
            note("switches to branch " + chosen + " of " + branches);
            playback.branching().switchTo(tree.branches().get(chosen).id());
        }
    }

    private void select() {
        playback.planSoFar().ifPresent(plan -> {
            Selection selection = random.nextBoolean()
                    ? new Selection.OfLink(any(plan.diagram().links()))
                    : new Selection.OfComponent(any(plan.diagram().components()).id());
            note("selects " + selection);
            window.select(selection);
        });
    }

    // ---- events

    /** What can have the focus gets it when it is clicked, or what that is in: a row of a list has none of its own. */
    private static void focus(Node clicked) {
        Node node = clicked;
        while (node != null && !node.isFocusTraversable()) {
            node = node.getParent();
        }
        if (node != null) {
            node.requestFocus();
        }
    }

    private Node focus() {
        Scene scene = window.scene();
        Node owner = scene.getFocusOwner();
        return owner == null ? scene.getRoot() : owner;
    }

    private void mouse(Node node, EventType<MouseEvent> type, double x, double y, MouseButton button, int clicks) {
        if (node.getScene() == null) {
            return;
        }
        Point2D at = at(node, x, y);
        fire(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        button,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        button == MouseButton.PRIMARY,
                        false,
                        button == MouseButton.SECONDARY,
                        true,
                        button == MouseButton.SECONDARY,
                        clicks <= 1,
                        new PickResult(node, at.getX(), at.getY())));
    }

    private static Point2D at(Node node, double x, double y) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return new Point2D(
                Math.rint(bounds.getMinX() + x * bounds.getWidth()),
                Math.rint(bounds.getMinY() + y * bounds.getHeight()));
    }

    private static void fire(Node target, Event event) {
        Event.fireEvent(target, event);
    }

    private Node byId(String id) {
        Node found = window.scene().lookup("#" + id);
        return found == null ? window.scene().getRoot() : found;
    }

    private List<Node> visible() {
        List<Node> found = new ArrayList<>();
        collect(window.scene().getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (!node.isMouseTransparent() && node.getBoundsInLocal().getWidth() > 0) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static String name(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        return node.getClass().getSimpleName() + id + String.join(".", node.getStyleClass());
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
