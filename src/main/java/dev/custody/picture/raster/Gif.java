package dev.custody.picture.raster;

import dev.custody.diagram.Diagram;
import dev.custody.layout.Box;
import dev.custody.layout.Layout;
import dev.custody.ledger.Ledger;
import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Moment;
import dev.custody.picture.Paintbox;
import dev.custody.scene.Scene;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** The decisive seconds of a run as a moving picture, at the pace of the window. */
public final class Gif {
    /** Pictures a second. */
    public static final int RATE = 10;

    private static final int SECONDS = 6;

    /** How much of it comes before the decisive event. */
    private static final double LEAD = 0.55;

    /** How long the last picture stands before it begins anew. */
    private static final int LAST_HUNDREDTHS = 180;

    private final Paintbox box;
    private final Raster raster;

    /** @param box with the colours of a theme, and not with variables */
    public Gif(Paintbox box) {
        this.box = box;
        this.raster = new Raster(box);
    }

    /**
     * The file.
     *
     * @param events of the whole run, in their order
     * @param decisive the position of the event around which it is
     * @param width in pixels; the height is three fifths of it
     */
    public byte[] of(Diagram diagram, List<TraceEvent> events, int decisive, int width) {
        List<Reel.Frame> seen = around(Reel.of(events, RATE), decisive);
        Layout layout = DiagramSvg.layout(box, diagram, width, width * 0.6);
        int height = (int) Math.round(width * 0.6);
        Box view = layout.home().seen(width, height);
        Stage stage = new Stage(raster, new DiagramSvg(box, layout), view, width, height);
        Scene scene = new Scene(diagram);
        Ledger ledger = new Ledger(diagram);
        List<int[]> frames = new ArrayList<>();
        int position = 0;
        for (Reel.Frame frame : seen) {
            while (position < frame.position()) {
                scene.accept(events.get(position));
                ledger.accept(events.get(position++));
            }
            frames.add(stage.paint(Moment.of(scene, ledger, frame.micros())));
        }
        return GifWriter.write(frames, width, height, 100 / RATE, LAST_HUNDREDTHS);
    }

    private static List<Reel.Frame> around(List<Reel.Frame> all, int decisive) {
        int at = 0;
        while (at < all.size() - 1 && all.get(at).position() <= decisive) {
            at++;
        }
        int count = Math.min(all.size(), SECONDS * RATE);
        int from = Math.clamp(at - Math.round(count * LEAD), 0, all.size() - count);
        return all.subList(from, from + count);
    }
}
