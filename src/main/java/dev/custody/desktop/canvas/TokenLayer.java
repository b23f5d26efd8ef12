package dev.custody.desktop.canvas;

import dev.custody.desktop.canvas.Sprites.Mark;
import dev.custody.diagram.Nature;
import dev.custody.layout.Layout;
import dev.custody.layout.Placed;
import dev.custody.layout.Placement;
import dev.custody.layout.Point;
import dev.custody.layout.Viewport;
import dev.custody.scene.Look;
import dev.custody.scene.Looks;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** All that moves, in one picture above the components. */
final class TokenLayer extends Region {
    /** How strong other tokens are while one message is followed. */
    private static final double ASIDE = 0.16;

    /** Where it is told how often a token was received, in its widths below its middle. */
    private static final double RECEIVES_BELOW = 0.68;

    private final ImageView view = new ImageView();
    private final Glide glide = new Glide();
    private final Effects effects = new Effects(glide);
    private final Runnable repaint;
    private boolean stale;
    private @Nullable Raster raster;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable NumberedTokens numbered;
    private Rectangle2D shown = Rectangle2D.EMPTY;
    private List<Placed> placed = List.of();
    private Point[] points = {};
    private long lastMicros = Long.MIN_VALUE;

    /** @param repaint paints the last scene again; it is run before the next picture if something else has moved */
    TokenLayer(Runnable repaint) {
        this.repaint = repaint;
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("token-layer");
        view.setManaged(false);
        getChildren().add(view);
    }

    /** Has it painted again before the next picture, unless it is anyway. */
    void soil() {
        stale = true;
        requestLayout();
    }

    /** It is being painted: taking a picture for that lays everything out, and must not begin with it again. */
    void begin() {
        stale = false;
    }

    @Override
    protected void layoutChildren() {
        if (stale) {
            stale = false;
            repaint.run();
        }
    }

    /**
     * A picture that is large enough, of which the view shows the part that is needed.
     *
     * @param density pixels of the picture a pixel; the output scale, but for a moment after the zoom has changed
     */
    private Raster fit(double density, double outputScale) {
        double width = getWidth() * density;
        double height = getHeight() * density;
        double room = density > outputScale ? SpriteSource.SLACK : 1;
        int w = Math.max(1, (int) Math.ceil(Math.max(width, getWidth() * outputScale * room)));
        int h = Math.max(1, (int) Math.ceil(Math.max(height, getHeight() * outputScale * room)));
        Raster current = raster;
        if (current == null || current.width() != w || current.height() != h) {
            current = new Raster(w, h);
            raster = current;
            buffer = new PixelBuffer<>(w, h, current.buffer(), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        }
        if (shown.getWidth() != width
                || shown.getHeight() != height
                || view.getFitWidth() != getWidth()
                || view.getFitHeight() != getHeight()) {
            shown = new Rectangle2D(0, 0, width, height);
            view.setViewport(shown);
            view.setFitWidth(getWidth());
            view.setFitHeight(getHeight());
            view.setSmooth(density != outputScale);
        }
        return current;
    }

    /** Everything is in its place in the next picture: what it sits in has moved. */
    void jump() {
        glide.reset();
    }

    /** Starts afresh: another diagram. */
    void reset() {
        glide.reset();
        effects.reset();
        lastMicros = Long.MIN_VALUE;
    }

    /**
     * Paints the scene as it is at that time.
     *
     * @param seconds the beholder's clock
     * @param selected the message whose copies are to stand out; null for none
     */
    void paint(
            Scene scene,
            Looks looks,
            Layout layout,
            Exposure exposure,
            long micros,
            double seconds,
            boolean reducedMotion,
            @Nullable MessageId selected) {
        Sprites sprites = exposure.sprites();
        Raster canvas = fit(exposure.density(), exposure.outputScale());
        int[] before = canvas.touched();
        canvas.clear();
        NumberedTokens tokens = numbered;
        if (tokens == null || !tokens.sprites().equals(sprites)) {
            tokens = new NumberedTokens(sprites);
            numbered = tokens;
        }
        TokenPainter painter =
                new TokenPainter(canvas, tokens, layout, exposure.viewport().magnified(exposure.density()));
        if (micros < lastMicros) {
            glide.reset();
            effects.rewind(scene);
        }
        lastMicros = micros;
        effects.notice(scene, looks, layout, micros, seconds);
        placed = Placement.of(scene, layout, micros, reducedMotion, Optional.ofNullable(selected));
        if (reducedMotion) {
            glide.reset();
        }
        points = glide.settle(placed, seconds);
        if (selected != null) {
            halos(painter, selected);
        }
        for (int i = 0; i < points.length; i++) {
            Placed token = placed.get(i);
            boolean aside = selected != null && !selected.equals(token.message());
            token(painter, scene, looks, token, points[i], aside ? ASIDE : 1);
        }
        effects.paint(painter, scene, looks, layout, seconds, reducedMotion);
        publish(before, canvas.touched());
    }

    private void halos(TokenPainter painter, MessageId selected) {
        for (int i = 0; i < points.length; i++) {
            if (selected.equals(placed.get(i).message()) && placed.get(i).talk() == null) {
                painter.mark(Mark.HALO, points[i].x(), points[i].y(), 1);
            }
        }
    }

    private static void token(TokenPainter painter, Scene scene, Looks looks, Placed token, Point at, double strength) {
        MessageId message = token.message();
        if (token.talk() != null) {
            painter.talk(token.talk(), at.x(), at.y(), strength);
            return;
        }
        if (message == null) {
            return;
        }
        Look look = looks.of(message);
        if (token.count() > 1) {
            painter.bunch(look, token.count(), at.x(), at.y(), strength);
            return;
        }
        double body = token.kind().strength();
        if (strength < 1) {
            painter.token(look, message.number(), at.x(), at.y(), strength);
            return;
        }
        double size = painter.token();
        if (token.kind() == Placed.Kind.PENDING) {
            painter.hatched(look, message.number(), at.x(), at.y(), body);
        } else {
            painter.pale(look, message.number(), at.x(), at.y(), body);
        }
        if (token.kind() == Placed.Kind.LEASED) {
            painter.ring(token.ring(), at.x(), at.y());
        }
        receives(painter, token.receives(), at);
        Nature nature = scene.message(message).map(m -> m.nature()).orElse(Nature.VALID);
        switch (nature) {
            case VALID -> {}
            case INVALID -> painter.mark(Mark.INVALID, at.x() + size * 0.4, at.y() - size * 0.4, 1);
            case POISON -> painter.mark(Mark.POISON, at.x() + size * 0.4, at.y() - size * 0.4, 1);
            case LATE -> painter.mark(Mark.LATE, at.x() + size * 0.4, at.y() - size * 0.4, 1);
        }
    }

    /** How often a queue has handed it out: as points as long as they can be counted at a glance, then as a number. */
    private static void receives(TokenPainter painter, int receives, Point at) {
        double size = painter.token();
        double y = at.y() + size * RECEIVES_BELOW;
        if (receives > Placed.MOST_POINTS) {
            painter.count(receives, at.x(), y);
            return;
        }
        for (int i = 0; i < receives; i++) {
            painter.mark(Mark.PIP, at.x() + (i - (receives - 1) / 2.0) * size * 0.2, y, 1);
        }
    }

    private void publish(int[] before, int[] after) {
        PixelBuffer<IntBuffer> target = buffer;
        if (target == null) {
            return;
        }
        int left = Math.min(before[0], after[0]);
        int top = Math.min(before[1], after[1]);
        int right = Math.max(before[2], after[2]);
        int bottom = Math.max(before[3], after[3]);
        if (right > left && bottom > top) {
            Rectangle2D dirty = new Rectangle2D(left, top, right - left, bottom - top);
            target.updateBuffer(_ -> dirty);
        }
    }

    /** Shows names beside the tokens that were painted last. */
    void flag(NameFlags flags, Layout layout, Viewport viewport, @Nullable MessageId selected) {
        flags.show(placed, points, layout.metrics().token(), viewport, selected);
    }

    /** The message that is drawn at that place of the world; null if none is. */
    @Nullable
    MessageId pick(Point at, double reach) {
        for (int i = points.length - 1; i >= 0; i--) {
            Placed token = placed.get(i);
            if (token.message() != null
                    && token.talk() == null
                    && Math.hypot(points[i].x() - at.x(), points[i].y() - at.y()) <= reach) {
                return token.message();
            }
        }
        return null;
    }
}
