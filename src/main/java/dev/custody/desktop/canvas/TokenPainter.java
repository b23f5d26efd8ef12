package dev.custody.desktop.canvas;

import dev.custody.desktop.canvas.Sprites.Mark;
import dev.custody.layout.Layout;
import dev.custody.layout.Viewport;
import dev.custody.scene.Look;
import dev.custody.trace.HopKind;

/** Paints tokens and marks at places of the world into a raster. */
final class TokenPainter {
    /** How far the one behind a bunch shows, as a part of a token. */
    private static final double BEHIND = 0.12;

    private final Raster raster;
    private final NumberedTokens tokens;
    private final Sprites sprites;
    private final Layout layout;
    private final Viewport viewport;

    /** @param viewport from the world to pixels of the raster */
    TokenPainter(Raster raster, NumberedTokens tokens, Layout layout, Viewport viewport) {
        this.raster = raster;
        this.tokens = tokens;
        this.sprites = tokens.sprites();
        this.layout = layout;
        this.viewport = viewport;
    }

    private double px(double x) {
        return viewport.pixelX(x);
    }

    private double py(double y) {
        return viewport.pixelY(y);
    }

    double token() {
        return layout.metrics().token();
    }

    Layout layout() {
        return layout;
    }

    /** A token with its number. */
    void token(Look look, int number, double x, double y, double opacity) {
        token(look, number, x, y, opacity, opacity, 1);
    }

    /** A token that shows through, with its number in full strength. */
    void pale(Look look, int number, double x, double y, double opacity) {
        token(look, number, x, y, opacity, 1, 1);
    }

    /** The same, with hatching between the body and its number. */
    void hatched(Look look, int number, double x, double y, double opacity) {
        double px = px(x);
        double py = py(y);
        raster.blit(sprites.token(look), px, py, opacity);
        raster.blit(sprites.mark(Mark.HATCH), px, py, 1);
        tokens.number(raster, look, number, px, py, 1, 1);
    }

    /** A token that stands for many: how many is on it, and more behind it. */
    void bunch(Look look, int count, double x, double y, double opacity) {
        double px = px(x);
        double py = py(y);
        double behind = viewport.scale() * token() * BEHIND;
        raster.blit(sprites.token(look), px + behind, py - behind, opacity);
        raster.blit(sprites.token(look), px, py, opacity);
        tokens.count(raster, look, count, px, py, opacity);
    }

    /** The same, enlarged. */
    void token(Look look, int number, double x, double y, double opacity, double zoom) {
        token(look, number, x, y, opacity, opacity, zoom);
    }

    private void token(Look look, int number, double x, double y, double body, double digits, double zoom) {
        double px = px(x);
        double py = py(y);
        // Nothing is put together for what is out of sight: that may be most of it, and large.
        if (!raster.reaches(sprites.token(look), px, py, zoom)) {
            return;
        }
        if (zoom == 1 && body == 1 && digits == 1) {
            tokens.paint(raster, look, number, px, py);
            return;
        }
        if (zoom == 1) {
            raster.blit(sprites.token(look), px, py, body);
        } else {
            raster.blit(sprites.token(look), px, py, body, zoom, 0);
        }
        tokens.number(raster, look, number, px, py, digits, zoom);
    }

    /** A number by itself, on the ground of a queue: {@code ×7}. */
    void count(int count, double x, double y) {
        tokens.count(raster, Look.UNDER_WAY, count, px(x), py(y), 1);
    }

    void talk(HopKind kind, double x, double y, double opacity) {
        raster.blit(sprites.talk(kind), px(x), py(y), opacity);
    }

    void ring(double part, double x, double y) {
        Sprite[] rings = sprites.rings();
        raster.blit(rings[(int) Math.ceil(Math.clamp(part, 0, 1) * (rings.length - 1))], px(x), py(y), 1);
    }

    void mark(Mark mark, double x, double y, double opacity) {
        raster.blit(sprites.mark(mark), px(x), py(y), opacity);
    }

    void mark(Mark mark, double x, double y, double opacity, double zoom, double angle) {
        raster.blit(sprites.mark(mark), px(x), py(y), opacity, zoom, angle);
    }
}
