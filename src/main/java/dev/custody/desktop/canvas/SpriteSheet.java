package dev.custody.desktop.canvas;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.canvas.Sprites.Mark;
import dev.custody.picture.StyleNames;
import dev.custody.scene.Look;
import dev.custody.trace.HopKind;
import dev.custody.words.Kebab;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Arc;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/**
 * Where sprites come from: a hidden pane of nodes, styled by the stylesheet like everything else, of which one picture is
 * taken and cut up whenever the theme or the size changes. Figures are in it once, and get the ink of each look afterwards: they
 * would be nine tenths of the picture otherwise, and it is taken in a pulse.
 */
final class SpriteSheet extends Pane {
    private static final int RINGS = 32;
    private static final int BORDER = 3;
    /** So many pulses go by until the window has its first picture. */
    private static final int PULSES_OF_THE_WINDOW = 6;

    private static final int SHEET_WIDTH = 1600;

    private final Map<Look, Node> tokens = new EnumMap<>(Look.class);
    private final Map<Look, Text> inks = new EnumMap<>(Look.class);
    private final Node[] digits = new Node[NumberedTokens.TIMES + 1];
    private final Node[] smallDigits = new Node[NumberedTokens.TIMES + 1];
    private final Node[] rings = new Node[RINGS + 1];
    private final Map<HopKind, Node> talk = new EnumMap<>(HopKind.class);
    private final Map<Mark, Node> marks = new EnumMap<>(Mark.class);
    /** What is not on the sheet yet. */
    private final Deque<Runnable> rest;

    private boolean stale = true;

    /**
     * It is empty at first, and fills itself when the window has been seen: nothing is drawn before.
     *
     * @param lost what is written where a message is lost
     */
    SpriteSheet(String lost) {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("sprite-sheet");
        Region probe = region("token", style(Look.UNDER_WAY));
        probe.backgroundProperty().addListener(_ -> stale = true);
        tokens.put(Look.UNDER_WAY, probe);
        rest = new ArrayDeque<>(List.of(
                this::addTokens,
                () -> addFigures(digits, "number"),
                () -> addFigures(smallDigits, "small-number"),
                this::addRings,
                () -> addMarks(lost)));
        List<Runnable> pulses = new ArrayList<>(Collections.nCopies(PULSES_OF_THE_WINDOW, () -> {}));
        pulses.addAll(Collections.nCopies(rest.size(), this::fillMore));
        Pulse.inTurn(pulses);
    }

    private void fillMore() {
        Runnable next = rest.poll();
        if (next != null) {
            next.run();
        }
    }

    private void addTokens() {
        for (Look look : Look.values()) {
            String style = style(look);
            tokens.computeIfAbsent(look, _ -> region("token", style));
            inks.put(look, word("", "number", style));
        }
    }

    private void addFigures(Node[] nodes, String style) {
        for (int i = 0; i < NumberedTokens.TIMES; i++) {
            nodes[i] = word(Integer.toString(i), style);
        }
        nodes[NumberedTokens.TIMES] = word("×", style);
    }

    private void addRings() {
        for (int i = 0; i <= RINGS; i++) {
            Arc ring = new Arc();
            ring.setStartAngle(90);
            ring.setLength(-360.0 * i / RINGS);
            ring.getStyleClass().add("lease-ring");
            rings[i] = ring;
            getChildren().add(ring);
        }
    }

    private void addMarks(String lost) {
        for (HopKind kind : HopKind.values()) {
            talk.put(kind, region("talk", "talk-" + Kebab.of(kind)));
        }
        for (Mark mark : Mark.values()) {
            String style = Kebab.of(mark);
            if (mark == Mark.LOST_WORD) {
                marks.put(mark, plate(lost, style));
            } else {
                marks.put(mark, region("mark", style));
            }
        }
    }

    /** The style class of a look. */
    static String style(Look look) {
        return StyleNames.of(look);
    }

    private Region region(String... styles) {
        Region region = new Region();
        region.getStyleClass().addAll(styles);
        getChildren().add(region);
        return region;
    }

    private Text word(String value, String... styles) {
        Text text = new Text(value);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll(styles);
        getChildren().add(text);
        return text;
    }

    private Label plate(String value, String style) {
        Label label = new Label(value);
        label.getStyleClass().add(style);
        label.setManaged(false);
        getChildren().add(label);
        return label;
    }

    /** Whether the theme has changed since the last picture was taken. */
    boolean isStale() {
        return stale;
    }

    /**
     * Takes the picture. The sheet must be in a scene.
     *
     * @param scale pixels a world unit
     * @param token the width of a token, in world units
     */
    Sprites rasterise(double scale, double token) {
        while (!rest.isEmpty()) {
            fillMore();
        }
        applyCss();
        stale = false;
        for (Node ring : rings) {
            Arc arc = (Arc) ring;
            arc.setRadiusX(token * 0.51);
            arc.setRadiusY(token * 0.51);
        }
        List<Node> nodes = new ArrayList<>(getChildren());
        nodes.removeAll(inks.values());
        Map<Node, Cell> cells = arrange(nodes, scale);
        int height = 1;
        for (Cell cell : cells.values()) {
            height = Math.max(height, cell.y + cell.height);
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, SHEET_WIDTH, height));
        WritableImage image = snapshot(parameters, new WritableImage(SHEET_WIDTH, height));
        Cutter cutter = new Cutter(image, cells);
        return new Sprites(
                cutter.cut(tokens, Look.class),
                inked(cutter.cut(digits)),
                inked(cutter.cut(smallDigits)),
                cutter.cut(rings),
                cutter.cut(talk, HopKind.class),
                cutter.cut(marks, Mark.class));
    }

    /** Looks with the same ink share their figures. */
    private Map<Look, Sprite[]> inked(Sprite[] figures) {
        Map<Paint, Sprite[]> byInk = new HashMap<>();
        Map<Look, Sprite[]> inked = new EnumMap<>(Look.class);
        inks.forEach((look, word) -> inked.put(
                look,
                byInk.computeIfAbsent(
                        word.getFill(),
                        ink -> Arrays.stream(figures)
                                .map(figure -> figure.inked(argb(ink)))
                                .toArray(Sprite[]::new))));
        return inked;
    }

    private static int argb(Paint ink) {
        Color colour = ink instanceof Color plain ? plain : Color.BLACK;
        return (int) Math.round(colour.getOpacity() * 255) << 24
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    /** Where a node's picture is in the sheet, in pixels. */
    private record Cell(int x, int y, int width, int height, double anchorX, double anchorY, double advance) {}

    private static Map<Node, Cell> arrange(List<Node> nodes, double scale) {
        Map<Node, Cell> cells = new HashMap<>();
        int x = 0;
        int y = 0;
        int shelf = 0;
        for (Node node : nodes) {
            if (node instanceof Region region) {
                region.resize(region.prefWidth(-1), region.prefHeight(-1));
            }
            Bounds bounds = node.getLayoutBounds();
            double centerX = bounds.getCenterX();
            double centerY = bounds.getCenterY();
            if (node instanceof Arc) {
                // An arc's own bounds turn with its length; its middle is the origin.
                centerX = 0;
                centerY = 0;
            }
            double halfX = Math.max(bounds.getMaxX() - centerX, centerX - bounds.getMinX());
            double halfY = Math.max(bounds.getMaxY() - centerY, centerY - bounds.getMinY());
            int width = (int) Math.ceil(2 * halfX * scale) + 2 * BORDER;
            int height = (int) Math.ceil(2 * halfY * scale) + 2 * BORDER;
            if (x + width > SHEET_WIDTH) {
                x = 0;
                y += shelf;
                shelf = 0;
            }
            double anchorX = width / 2.0;
            double anchorY = height / 2.0;
            node.setLayoutX((x + anchorX) / scale - centerX);
            node.setLayoutY((y + anchorY) / scale - centerY);
            cells.put(node, new Cell(x, y, width, height, anchorX, anchorY, 2 * halfX * scale));
            x += width;
            shelf = Math.max(shelf, height);
        }
        return cells;
    }

    /** Cuts sprites out of the picture of the sheet. */
    private record Cutter(WritableImage image, Map<Node, Cell> cells) {
        Sprite cut(Node node) {
            Cell cell = cells.get(node);
            if (cell == null) {
                throw new IllegalStateException("not on the sheet: " + node);
            }
            int[] pixels = new int[cell.width * cell.height];
            image.getPixelReader()
                    .getPixels(
                            cell.x,
                            cell.y,
                            cell.width,
                            cell.height,
                            PixelFormat.getIntArgbPreInstance(),
                            pixels,
                            0,
                            cell.width);
            return new Sprite(cell.width, cell.height, cell.anchorX, cell.anchorY, cell.advance, pixels);
        }

        Sprite[] cut(Node[] nodes) {
            Sprite[] sprites = new Sprite[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                sprites[i] = cut(nodes[i]);
            }
            return sprites;
        }

        <K extends Enum<K>> Map<K, Sprite> cut(Map<K, Node> nodes, Class<K> keys) {
            Map<K, Sprite> sprites = new EnumMap<>(keys);
            nodes.forEach((key, node) -> sprites.put(key, cut(node)));
            return sprites;
        }
    }
}
