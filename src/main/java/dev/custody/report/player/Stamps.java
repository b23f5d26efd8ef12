package dev.custody.report.player;

import dev.custody.diagram.Nature;
import dev.custody.layout.Placed;
import dev.custody.picture.DiagramSvg;
import dev.custody.scene.Look;
import dev.custody.trace.HopKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Pictures of tokens, each once: messages of equal look differ in their number alone. */
final class Stamps {
    private static final int MOST_PIPS = 5;

    private final DiagramSvg painter;
    private final Templates templates = new Templates(true);
    private final Map<Object, Integer> known = new LinkedHashMap<>();

    Stamps(DiagramSvg painter) {
        this.painter = painter;
    }

    private record Worn(Placed.Kind kind, Look look, Nature nature, int pips, int digits) {}

    int of(Placed placed, Look look, Nature nature) {
        int number = Objects.requireNonNull(placed.message()).number();
        Worn worn = new Worn(
                placed.kind(),
                look,
                nature,
                Math.min(MOST_PIPS, placed.receives()),
                Integer.toString(number).length());
        Integer index = known.get(worn);
        if (index == null) {
            index = templates.of(painter.token(whole(placed), look, nature)).template();
            known.put(worn, index);
        }
        return index;
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
        Integer index = known.get(kind);
        if (index == null) {
            index = templates.of(painter.talk(kind)).template();
            known.put(kind, index);
        }
        return index;
    }

    Templates templates() {
        return templates;
    }
}
