package dev.custody.report.player;

import dev.custody.diagram.Nature;
import dev.custody.layout.Placed;
import dev.custody.picture.DiagramSvg;
import dev.custody.scene.Look;
import dev.custody.trace.HopKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Pictures of tokens, each once: messages of equal look differ in their number alone. */
final class Stamps {
    private static final int MOST_PIPS = 5;
    private static final int MOST_DIGITS = 11;
    private static final int LOOKS = Look.values().length;
    private static final int NATURES = Nature.values().length;

    private final DiagramSvg painter;
    private final Templates templates = new Templates(true);
    private final Map<Integer, Integer> known = new HashMap<>();
    private final Map<HopKind, Integer> talks = new EnumMap<>(HopKind.class);

    Stamps(DiagramSvg painter) {
        this.painter = painter;
    }

    int of(Placed placed, Look look, Nature nature) {
        int worn = worn(placed, look, nature);
        Integer index = known.get(worn);
        if (index == null) {
            index = templates.of(painter.token(whole(placed), look, nature)).template();
            known.put(worn, index);
        }
        return index;
    }

    /** All that a picture of a token differs in, as one number: it is asked for at each instant for each token. */
    private static int worn(Placed placed, Look look, Nature nature) {
        int number = Objects.requireNonNull(placed.message()).number();
        int worn = placed.kind().ordinal();
        worn = worn * LOOKS + look.ordinal();
        worn = worn * NATURES + nature.ordinal();
        worn = worn * (MOST_PIPS + 1) + Math.min(MOST_PIPS, placed.receives());
        return worn * MOST_DIGITS + digits(number);
    }

    private static int digits(int number) {
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** The player lets the ring shrink. */
    private static Placed whole(Placed placed) {
        return new Placed(
                placed.key(),
                placed.kind(),
                0,
                0,
                placed.at(),
                placed.from(),
                null,
                placed.message(),
                1,
                placed.receives(),
                1);
    }

    int talk(HopKind kind) {
        Integer index = talks.get(kind);
        if (index == null) {
            index = templates.of(painter.talk(kind)).template();
            talks.put(kind, index);
        }
        return index;
    }

    Templates templates() {
        return templates;
    }
}
