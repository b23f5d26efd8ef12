package dev.custody.desktop.canvas;

import dev.custody.scene.Look;
import java.util.HashMap;
import java.util.Map;

/** Tokens with their numbers on them, put together once for each look and number. */
final class NumberedTokens {
    /** In pixels: some 40 MB; whoever has more in sight than this has them put together anew. */
    private static final int MOST = 10_000_000;

    private record Key(Look look, int number) {}

    private final Sprites sprites;
    private final Map<Key, Sprite> made = new HashMap<>();
    private int pixels;

    NumberedTokens(Sprites sprites) {
        this.sprites = sprites;
    }

    Sprites sprites() {
        return sprites;
    }

    Sprite of(Look look, int number) {
        Key key = new Key(look, number);
        Sprite sprite = made.get(key);
        if (sprite == null) {
            sprite = make(look, number);
            pixels += sprite.pixels().length;
            if (pixels > MOST) {
                made.clear();
                pixels = sprite.pixels().length;
            }
            made.put(key, sprite);
        }
        return sprite;
    }

    private Sprite make(Look look, int number) {
        Sprite body = sprites.token(look);
        Raster raster = new Raster(body.width(), body.height());
        raster.blit(body, body.anchorX(), body.anchorY(), 1);
        number(raster, look, number, body.anchorX(), body.anchorY(), 1, 1);
        return raster.sprite(body.anchorX(), body.anchorY(), body.advance());
    }

    /** Paints a number with its middle there. */
    void number(Raster raster, Look look, int number, double x, double y, double opacity, double zoom) {
        int length = number < 10 ? 1 : number < 100 ? 2 : number < 1_000 ? 3 : number < 10_000 ? 4 : 5;
        Sprite[] digits = Sprites.find(length <= 2 ? sprites.digits() : sprites.smallDigits(), look);
        double advance = digits[0].advance() * zoom * (length > 3 ? 0.86 : 1);
        double at = x + (length - 1) * advance / 2;
        int rest = number;
        for (int i = 0; i < length; i++) {
            Sprite digit = digits[rest % 10];
            if (zoom == 1) {
                raster.blit(digit, at, y, opacity);
            } else {
                raster.blit(digit, at, y, opacity, zoom, 0);
            }
            rest /= 10;
            at -= advance;
        }
    }
}
