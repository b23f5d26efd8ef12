package dev.custody.desktop.canvas;

import dev.custody.desktop.canvas.FlagPlaces.Area;
import dev.custody.engine.Nickname;
import dev.custody.layout.Placed;
import dev.custody.layout.Point;
import dev.custody.layout.Viewport;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The names that people put on their messages, each as a small flag beside its token. What moves and what is worked on has one, and
 * what is selected; within a sink there is no room for them. In a crowd, those have one for which there is room.
 */
final class NameFlags extends Region {
    private static final int MOST = 40;
    /** Of more than so many tokens that move, nobody reads a name. */
    private static final int CROWD = 300;

    private static final int NAMES_KNOWN = 500;
    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 1.8;

    /** Those that are seen, by the key of their token, and those of the last picture that nobody has taken over yet. */
    private Map<Long, Label> shown = new HashMap<>();

    private Map<Long, Label> before = new HashMap<>();
    private final List<Label> idle = new ArrayList<>();
    private final Map<String, Dimension2D> sizes = new HashMap<>();
    private final FlagPlaces places = new FlagPlaces();
    private Function<MessageId, Optional<Nickname>> names = _ -> Optional.empty();

    private record Named(long key, String name, Area token) {}

    NameFlags() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Who says whose a message is. */
    void setNames(Function<MessageId, Optional<Nickname>> newNames) {
        names = newNames;
    }

    /**
     * Shows them beside the tokens as they are drawn.
     *
     * @param points where each of them is, in the world
     * @param token the width of one, in the world
     */
    void show(List<Placed> placed, Point[] points, double token, Viewport viewport, @Nullable MessageId selected) {
        List<Area> tokens = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        double size = token * viewport.scale();
        for (int i = points.length - 1; i >= 0 && tokens.size() <= CROWD; i--) {
            Placed each = placed.get(i);
            MessageId message = each.message();
            if (message == null || each.talk() != null || !hasRoom(each, selected)) {
                continue;
            }
            Area area = new Area(
                    viewport.pixelX(points[i].x()) - size / 2, viewport.pixelY(points[i].y()) - size / 2, size, size);
            tokens.add(area);
            if (each.count() == 1) {
                names.apply(message).ifPresent(name -> named.add(new Named(each.key(), name.text(), area)));
            }
        }
        Map<Long, Label> last = before;
        before = shown;
        shown = last;
        if (tokens.size() <= CROWD && !named.isEmpty()) {
            place(tokens, named, Math.clamp(viewport.scale(), SMALLEST, LARGEST));
        }
        for (Label left : before.values()) {
            left.setVisible(false);
            idle.add(left);
        }
        before.clear();
    }

    private static boolean hasRoom(Placed token, @Nullable MessageId selected) {
        return !token.kind().isHeld() || (selected != null && selected.equals(token.message()));
    }

    private void place(List<Area> tokens, List<Named> named, double zoom) {
        places.begin(tokens);
        for (boolean had : new boolean[] {true, false}) {
            for (Named each : named) {
                if (shown.size() < MOST && places.hadPlace(each.key) == had) {
                    place(each, zoom);
                }
            }
        }
    }

    private void place(Named each, double zoom) {
        Dimension2D size = size(each.name);
        places.place(each.key, each.token, size.getWidth() * zoom, size.getHeight() * zoom)
                .ifPresent(area -> {
                    Label flag = flag(each);
                    flag.setScaleX(zoom);
                    flag.setScaleY(zoom);
                    // A label is enlarged about its middle.
                    flag.setLayoutX(area.left() + flag.getWidth() * (zoom - 1) / 2);
                    flag.setLayoutY(area.top() + flag.getHeight() * (zoom - 1) / 2);
                    shown.put(each.key, flag);
                });
    }

    /** The flag that this token had in the last picture, or another one with its name on it. */
    private Label flag(Named each) {
        Label known = before.remove(each.key);
        Label flag = known == null ? spare() : known;
        write(flag, each.name);
        flag.setVisible(true);
        return flag;
    }

    private Label spare() {
        return idle.isEmpty() ? made() : idle.removeLast();
    }

    private Label made() {
        Label made = new Label();
        made.getStyleClass().add("name-flag");
        made.setManaged(false);
        made.setVisible(false);
        getChildren().add(made);
        // Its style is the same whatever is written on it.
        made.applyCss();
        return made;
    }

    /** How large the flag with that name is. */
    private Dimension2D size(String name) {
        Dimension2D known = sizes.get(name);
        if (known == null) {
            if (sizes.size() >= NAMES_KNOWN) {
                sizes.clear();
            }
            Label measured = spare();
            write(measured, name);
            known = new Dimension2D(measured.getWidth(), measured.getHeight());
            sizes.put(name, known);
            idle.add(measured);
        }
        return known;
    }

    private static void write(Label flag, String name) {
        if (!flag.getText().equals(name)) {
            flag.setText(name);
            flag.autosize();
        }
    }
}
