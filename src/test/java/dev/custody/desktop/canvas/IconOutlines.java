package dev.custody.desktop.canvas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * Where the icons are drawn: as lines on a grid of 16. A stylesheet can only fill a shape, so {@code main} writes the outlines
 * of these lines into {@code styles/icons.css}, below what is written there by hand. Run it after a change, and commit both.
 */
final class IconOutlines {
    private static final double WEIGHT = 1.6;
    private static final String MARK = "/* ---- written by IconOutlines */\n";
    private static final String[][] LINES = {
        {"client", "M8 1.5 a3 3 0 1 1 0 6 a3 3 0 1 1 0 -6 Z M2 14.5 C2 11 4.4 9.7 8 9.7 C11.6 9.7 14 11 14 14.5 Z"},
        {"schedule", "M8 1.5 a6.5 6.5 0 1 1 0 13 a6.5 6.5 0 1 1 0 -13 Z M8 4.4 V8 L10.6 9.8"},
        {"api", "M5.8 2 C3 2 5 7.4 2 8 C5 8.6 3 14 5.8 14 M10.2 2 C13 2 11 7.4 14 8 C11 8.6 13 14 10.2 14 M8 7.6 V8.4"},
        {"gateway", "M2 14.5 V8 A6 6 0 0 1 14 8 V14.5 M5 9.8 H11 M8.7 7.5 L11 9.8 L8.7 12.1"},
        {
            "worker",
            "M8 1.5 L13.7 4.75 V11.25 L8 14.5 L2.3 11.25 V4.75 Z M8 5.7 a2.3 2.3 0 1 1 0 4.6 a2.3 2.3 0 1 1 0 -4.6 Z"
        },
        {"relay", "M1.5 5.5 H5.5 V10.5 H1.5 Z M10.5 5.5 H14.5 V10.5 H10.5 Z M5.5 8 H10.5 M8.3 6 L10.3 8 L8.3 10"},
        {
            "subscriber",
            "M3.6 11.2 a1.2 1.2 0 1 1 0 2.4 a1.2 1.2 0 1 1 0 -2.4 Z M2.4 7 A6.6 6.6 0 0 1 9 13.6 M2.4 2.4 A11.2 11.2 0 0 1 13.6 13.6"
        },
        {
            "database",
            "M2.5 4 C2.5 2.6 5 1.7 8 1.7 C11 1.7 13.5 2.6 13.5 4 C13.5 5.4 11 6.3 8 6.3 C5 6.3 2.5 5.4 2.5 4 V12 C2.5 13.4 5 14.3 8 14.3 C11 14.3 13.5 13.4 13.5 12 V4 M2.5 8 C2.5 9.4 5 10.3 8 10.3 C11 10.3 13.5 9.4 13.5 8"
        },
        {"log-store", "M3 1.5 H10 L13 4.5 V14.5 H3 Z M10 1.5 V4.5 H13 M5.6 7.4 H10.4 M5.6 9.7 H10.4 M5.6 12 H8.4"},
        {"blob-store", "M1.5 6.5 H14.5 V14.5 H1.5 Z M3.5 6.5 V1.5 H8.5 L10.5 3.5 V6.5 M10.5 3.5 H12.5 V6.5 M6 10 H10"},
        {"external-system", "M4.6 13 A3.2 3.2 0 0 1 4.2 6.7 A4.2 4.2 0 0 1 12.2 6.1 A3.5 3.5 0 0 1 11.8 13 Z"},
        {"queue", "M1.5 3 V13 H14.5 V3 M4.6 6.6 V9.8 M8 6.6 V9.8 M11.4 6.6 V9.8"},
        {"dead-letter-queue", "M1.5 3 V13 H14.5 V3 M5.7 5.4 L10.3 10 M10.3 5.4 L5.7 10"},
        {
            "topic",
            "M1.5 8 H14.5 M6 8 C8.6 8 7.6 3 10.4 3 H14.5 M6 8 C8.6 8 7.6 13 10.4 13 H14.5 M12.7 1.2 L14.5 3 L12.7 4.8 M12.7 6.2 L14.5 8 L12.7 9.8 M12.7 11.2 L14.5 13 L12.7 14.8"
        },
        {
            "delivery-stream",
            "M1.5 5 C3.7 3 5.8 3 8 5 C10.2 7 12.3 7 14.5 5 M1.5 8.5 C3.7 6.5 5.8 6.5 8 8.5 C10.2 10.5 12.3 10.5 14.5 8.5 M1.5 12 C3.7 10 5.8 10 8 12 C10.2 14 12.3 14 14.5 12"
        }
    };

    private IconOutlines() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of("styles/icons.css");
        String before = Files.readString(file);
        StringBuilder css = new StringBuilder(before.substring(0, before.indexOf(MARK) + MARK.length()));
        for (String[] icon : LINES) {
            css.append(".kind-icon.kind-" + icon[0] + " { -fx-shape: \"" + outline(icon[1]) + "\"; }\n");
        }
        Files.writeString(file, css);
    }

    private static String outline(String line) {
        SVGPath path = new SVGPath();
        path.setContent(line);
        path.setFill(null);
        path.setStroke(Color.BLACK);
        path.setStrokeWidth(WEIGHT);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        StringBuilder text = new StringBuilder();
        for (PathElement element : ((javafx.scene.shape.Path) Shape.union(path, new Rectangle())).getElements()) {
            switch (element) {
                case MoveTo to -> add(text, "M", to.getX(), to.getY());
                case LineTo to -> add(text, "L", to.getX(), to.getY());
                case QuadCurveTo to -> add(text, "Q", to.getControlX(), to.getControlY(), to.getX(), to.getY());
                case CubicCurveTo to ->
                    add(
                            text,
                            "C",
                            to.getControlX1(),
                            to.getControlY1(),
                            to.getControlX2(),
                            to.getControlY2(),
                            to.getX(),
                            to.getY());
                case ClosePath _ -> text.append('Z');
                default -> throw new IllegalStateException("an outline has no " + element);
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String verb, double... numbers) {
        text.append(verb);
        for (int i = 0; i < numbers.length; i++) {
            String number = String.format(Locale.ROOT, "%.2f", numbers[i])
                    .replaceAll("0+$", "")
                    .replaceAll("\\.$", "");
            text.append(i == 0 ? "" : " ").append(number);
        }
    }
}
