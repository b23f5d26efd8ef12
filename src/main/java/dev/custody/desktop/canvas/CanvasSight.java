package dev.custody.desktop.canvas;

import dev.custody.layout.Box;
import dev.custody.layout.Layout;
import dev.custody.ledger.Ledger;
import dev.custody.picture.DiagramSvg;
import dev.custody.picture.Moment;
import dev.custody.picture.Paintbox;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a canvas showed at a moment, for a picture of it. It stays as it is while the run goes on, and any thread may have it.
 *
 * @param seen the part of the world that was in sight
 * @param width of the canvas, in pixels
 */
public record CanvasSight(Layout layout, Box seen, double width, Moment moment) {
    static Optional<CanvasSight> of(
            @Nullable Layout layout,
            @Nullable Scene scene,
            @Nullable Ledger ledger,
            Box seen,
            double width,
            long micros,
            Selection selection) {
        if (layout == null || scene == null || ledger == null) {
            return Optional.empty();
        }
        Moment moment = Moment.of(scene.copy(), ledger.copy(), micros);
        Moment shown = selection instanceof Selection.OfMessage(MessageId message) ? moment.following(message) : moment;
        return Optional.of(new CanvasSight(layout, seen, width, shown));
    }

    /** The picture as SVG, in the colours and the language of that box. */
    public String svg(Paintbox box) {
        return new DiagramSvg(box, layout).document(layout.diagram().title(), moment, seen, width, true);
    }
}
