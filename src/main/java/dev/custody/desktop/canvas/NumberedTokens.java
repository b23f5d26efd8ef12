package dev.custody.desktop.canvas;

import dev.custody.scene.Look;
import java.util.HashMap;
import java.util.Map;

/** Tokens with their numbers on them, put together once for each look and number. */
final class NumberedTokens {
    /** In pixels: some 40 MB. What does not go in is painted in two steps, body and number: slower, but steadily so. */
    private static final int MOST = 10_000_000;

    /** Where the sign of multiplication is among the figures. */
    static final int TIMES = 10;

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

    /** Paints a token at its own size, in full strength. */
    void paint(Raster raster, Look look, int number, double x, double y) {
        Key key = new Key(look, number);
        Sprite sprite = made.get(key);
        if (sprite == null && pixels < MOST) {
            sprite = make(look, number);
            pixels += sprite.pixels().length;
            made.put(key, sprite);
        }
        if (sprite != null) {
            raster.blit(sprite, x, y, 1);
        } else {
            raster.blit(sprites.token(look), x, y, 1);
            number(raster, look, number, x, y, 1, 1);
        }
    }

    /** Paints how many it stands for, with its middle there: {@code ×37}. */
    void count(Raster raster, Look look, int count, double x, double y, double opacity) {
        Sprite[] digits = Sprites.find(sprites.smallDigits(), look);
        double advance = digits[0].advance() * 0.9;
        int length = Integer.toString(count).length();
        raster.blit(digits[TIMES], x - length * advance / 2, y, opacity);
        figures(raster, digits, count, length, x + advance / 2, y, opacity, 1, advance);
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
        figures(raster, digits, number, length, x, y, opacity, zoom, advance);
    }

    private static void figures(
            Raster raster,
            Sprite[] digits,
            int number,
            int length,
            double x,
            double y,
            double opacity,
            double zoom,
            double advance) {
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
