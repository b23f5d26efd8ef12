package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.RobotExtension;
import dev.custody.layout.Box;
import dev.custody.layout.Layout;
import dev.custody.layout.Point;
import dev.custody.layout.Track;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** Every diagram of the catalogue is legible in the window, and nothing in its picture is in the way of anything else. */
@ExtendWith(RobotExtension.class)
final class CatalogueLayoutTest {
    private static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());

    /** Links that have to cross, by diagram; each with its reason. There is none. */
    private static final Map<String, String> CROSSING = Map.of();

    /** Titles are at least that high, in pixels, in the smallest window. */
    private static final double LEGIBLE = 13;

    @BeforeAll
    static void fonts() {
        for (String weight : List.of("Regular", "Bold")) {
            String font = "/styles/fonts/InterTabular-" + weight + ".otf";
            assertThat(Font.loadFont(DiagramCanvas.class.getResourceAsStream(font), 12))
                    .as(font)
                    .isNotNull();
        }
    }

    /** The canvas of a window of 1280×720, 1280×800 and 1920×1080 pixels with catalogue and ledger open. */
    @ParameterizedTest
    @CsvSource({"680, 440", "680, 520", "1280, 790"})
    void isLegibleAndNothingIsInTheWay(double width, double height) {
        List<String> problems = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            List<String> found = new ArrayList<>();
            for (Diagram diagram : CATALOGUE.diagrams()) {
                check(diagram, width, height, found);
            }
            return found;
        });

        assertThat(problems).isEmpty();
    }

    private static void check(Diagram diagram, double width, double height, List<String> problems) {
        DiagramCanvas canvas = new DiagramCanvas();
        javafx.scene.Scene window = new javafx.scene.Scene(canvas, width, height);
        window.getStylesheets()
                .add(DiagramCanvas.class.getResource("/styles/tokens.css").toExternalForm());
        canvas.setStyle("-fx-font-family: 'Inter Tabular'");
        canvas.show(diagram);
        canvas.applyCss();
        canvas.layout();
        assertThat(window.getWidth()).isEqualTo(width);
        Layout layout = canvas.fitted();
        assertThat(layout).isNotNull();
        List<String> found = new ArrayList<>();
        type(canvas, layout, found);
        size(layout, width, height, found);
        for (Component component : diagram.components()) {
            clear(layout, component, found);
        }
        ways(layout, found);
        found.forEach(
                problem -> problems.add(diagram.id() + " at " + (int) width + "×" + (int) height + ": " + problem));
    }

    /** Titles are large enough, and no text is wider than its room. */
    private static void type(DiagramCanvas canvas, Layout layout, List<String> problems) {
        canvas.views().forEach((id, view) -> {
            for (Node node : texts(view)) {
                Text text = (Text) node;
                double pixels = text.getFont().getSize()
                        * text.getLocalToSceneTransform().getMyy();
                if (text.getStyleClass().contains("component-title") && pixels < LEGIBLE) {
                    problems.add("the title of " + id + " is only " + Math.round(pixels * 10) / 10.0 + " px high");
                }
                Box box = layout.box(id);
                double right = text.localToScene(text.getLayoutBounds()).getMaxX();
                if (right > layout.home().pixelX(box.right()) + 1) {
                    problems.add("\"" + text.getText() + "\" is wider than " + id);
                }
            }
        });
    }

    private static List<Node> texts(Parent parent) {
        List<Node> texts = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Text text && !text.getText().isEmpty()) {
                texts.add(text);
            } else if (child instanceof Parent inner && inner.isVisible()) {
                texts.addAll(texts(inner));
            }
        }
        return texts;
    }

    /** A picture fills most of the stage in one direction. */
    private static void size(Layout layout, double width, double height, List<String> problems) {
        Box all = layout.bounds();
        double scale = layout.home().scale();
        double filled = Math.max(all.width() * scale / width, all.height() * scale / height);
        if (filled < 0.6) {
            problems.add("fills only " + Math.round(filled * 100) + " % of the stage");
        }
    }

    /** No other component and no link of others comes near a component. */
    private static void clear(Layout layout, Component component, List<String> problems) {
        Box box = layout.box(component.id());
        for (Component other : layout.diagram().components()) {
            if (!other.id().equals(component.id()) && meets(grown(box, 8), layout.box(other.id()))) {
                problems.add(component.id() + " stands on " + other.id());
            }
        }
        List<Link> links = layout.diagram().links();
        for (int i = 0; i < links.size(); i++) {
            Track track = layout.tracks().get(i);
            boolean own = links.get(i).from().equals(component.id())
                    || links.get(i).to().equals(component.id());
            // A road is 26 wide; it touches its own components with its ends only.
            if (runsThrough(track, grown(box, own ? -2 : 13))) {
                problems.add(name(links.get(i)) + " runs over " + component.id());
            }
        }
    }

    /** No link crosses another, nor lies on it. */
    private static void ways(Layout layout, List<String> problems) {
        List<Link> links = layout.diagram().links();
        for (int a = 0; a < links.size(); a++) {
            for (int b = a + 1; b < links.size(); b++) {
                String both = name(links.get(a)) + " and " + name(links.get(b));
                if (cross(layout.tracks().get(a), layout.tracks().get(b))
                        && !CROSSING.containsKey(layout.diagram().id() + ": " + both)) {
                    problems.add(both + " cross or share a piece");
                }
            }
        }
    }

    private static String name(Link link) {
        return link.from() + "→" + link.to();
    }

    /** Whether two lines come closer to each other than a road's line may: then they cross, or run on each other. */
    private static boolean cross(Track a, Track b) {
        for (int i = 0; i + 1 < a.size(); i++) {
            Line2D one = line(a, i);
            for (int j = 0; j + 1 < b.size(); j++) {
                Line2D two = line(b, j);
                if (one.intersectsLine(two)
                        || one.ptSegDist(two.getP1()) < 12
                        || one.ptSegDist(two.getP2()) < 12
                        || two.ptSegDist(one.getP1()) < 12
                        || two.ptSegDist(one.getP2()) < 12) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Line2D line(Track track, int i) {
        Point from = track.point(i);
        Point to = track.point(i + 1);
        return new Line2D.Double(from.x(), from.y(), to.x(), to.y());
    }

    private static boolean runsThrough(Track track, Box box) {
        for (int i = 0; i + 1 < track.size(); i++) {
            if (line(track, i).intersects(box.x(), box.y(), box.width(), box.height())) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(Box a, Box b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    private static Box grown(Box box, double by) {
        return new Box(box.x() - by, box.y() - by, box.width() + 2 * by, box.height() + 2 * by);
    }
}
