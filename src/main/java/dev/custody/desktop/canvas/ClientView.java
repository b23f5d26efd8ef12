package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.layout.ClientAnatomy;
import dev.custody.picture.DiagramWords;
import dev.custody.picture.Shapes;
import dev.custody.scene.ClientState;
import dev.custody.scene.ComponentState;
import dev.custody.trace.Receipt;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A client: somebody, and what they were told. */
final class ClientView extends ComponentView {
    private static final int IN_A_LINE = 2;
    /** The height of a tally's shape, in parts of its line. */
    private static final double SHAPE = 0.72;

    private final ClientAnatomy anatomy;
    private final SVGPath figure = new SVGPath();
    private final FitText title = text(HPos.CENTER, "component-title");
    private final Tally yes = new Tally("tally-yes");
    private final Tally no = new Tally("tally-no");
    private final Tally doubt = new Tally("tally-doubt");
    private final Tally waiting = new Tally("tally-waiting");

    ClientView(Component.Client client, ClientAnatomy anatomy, DiagramWords words) {
        super(client, anatomy, words);
        this.anatomy = anatomy;
        figure.setContent(Shapes.PERSON);
        figure.getStyleClass().add("figure");
        figure.setMouseTransparent(true);
        double factor = anatomy.figure() / 32;
        figure.getTransforms().add(new Scale(factor, factor));
        title.setText(client.title());
        getChildren().addAll(figure, title, yes, no, doubt, waiting);
        finish();
    }

    /** A shape and a count beside it. */
    private static final class Tally extends Region {
        private final Region shape = new Region();
        private final FitText text = new FitText(HPos.LEFT, "tally-text");

        Tally(String style) {
            shape.getStyleClass().addAll("tally-shape", style);
            getStyleClass().add("tally");
            getChildren().addAll(shape, text);
        }

        void set(int count, String words) {
            setVisible(count > 0);
            text.setText(words);
        }

        /** With the space beside it. */
        static double shapeWidth(double height) {
            return height * SHAPE * 1.4;
        }

        @Override
        protected void layoutChildren() {
            double size = getHeight() * SHAPE;
            double before = shapeWidth(getHeight());
            shape.resizeRelocate(0, (getHeight() - size) / 2, size, size);
            text.resizeRelocate(before, 0, getWidth() - before, getHeight());
        }
    }

    @Override
    void update(ComponentState state) {
        ClientState client = (ClientState) state;
        int done = client.count(Receipt.DONE);
        int accepted = client.count(Receipt.ACCEPTED);
        set(yes, done + accepted, "tally.yes");
        set(no, client.count(Receipt.REJECTED) + client.count(Receipt.FAILED), "tally.no");
        set(doubt, client.count(Receipt.IN_DOUBT), "tally.doubt");
        waiting.set(client.waiting(), words.waiting(client.waiting()));
        requestLayout();
    }

    private void set(Tally tally, int count, String key) {
        tally.set(count, words.of(key, count));
    }

    @Override
    String tell(ComponentState state) {
        ClientState client = (ClientState) state;
        StringBuilder counts = new StringBuilder();
        for (Receipt receipt : Receipt.values()) {
            if (client.count(receipt) > 0) {
                counts.append(words.of("client.count", client.count(receipt), words.receipt(receipt)));
            }
        }
        return words.of("client.told", words.messages(client.created()), client.waiting(), counts);
    }

    @Override
    void arrange(double width, double height) {
        // The figure is the icon, large.
        icon().setVisible(false);
        double line = anatomy.metrics().line();
        double gap = anatomy.metrics().gap();
        figure.setLayoutX((width - anatomy.figure() * 24 / 32) / 2);
        figure.setLayoutY(0);
        // Links end at both sides of it.
        title.resizeRelocate(gap * 1.5, anatomy.figure(), width - gap * 3, anatomy.tallyY() - anatomy.figure());
        List<Tally> seen =
                Stream.of(yes, waiting, no, doubt).filter(Tally::isVisible).toList();
        for (int first = 0; first < seen.size(); first += IN_A_LINE) {
            double y = anatomy.tallyY() + first / IN_A_LINE * (line + gap);
            arrange(seen.subList(first, Math.min(first + IN_A_LINE, seen.size())), y, width, line, gap);
        }
    }

    /** Side by side below the figure, and all of one size. */
    private static void arrange(List<Tally> tallies, double y, double width, double height, double gap) {
        double shapes = tallies.size() * Tally.shapeWidth(height) + (tallies.size() - 1) * 2 * gap;
        double words =
                tallies.stream().mapToDouble(tally -> tally.text.naturalWidth()).sum();
        double factor = words == 0 ? 1 : Math.min(1, (width - gap - shapes) / words);
        double x = (width - shapes - words * factor) / 2;
        for (Tally tally : tallies) {
            double across = Tally.shapeWidth(height) + tally.text.naturalWidth() * factor;
            tally.resizeRelocate(x, y, across, height);
            x += across + 2 * gap;
        }
    }
}
