package dev.custody.desktop.canvas;

import dev.custody.scene.Look;
import dev.custody.trace.HopKind;
import java.util.Map;

/**
 * All small pictures of one theme and one size.
 *
 * @param tokens the body of a token, for each look
 * @param digits the figures 0 to 9 and the sign × in the ink of each look
 * @param smallDigits the same for long numbers
 * @param rings how much of its invisibility is left, from nothing to all
 * @param talk what is on its way without a copy of the message in it
 * @param marks everything else
 */
record Sprites(
        Map<Look, Sprite> tokens,
        Map<Look, Sprite[]> digits,
        Map<Look, Sprite[]> smallDigits,
        Sprite[] rings,
        Map<HopKind, Sprite> talk,
        Map<Mark, Sprite> marks) {

    /** A picture that is neither token, figure nor talk; its style class is its name in lower case. */
    enum Mark {
        HALO,
        HATCH,
        PIP,
        INVALID,
        POISON,
        LATE,
        STRIKE,
        BURST,
        LOST_WORD,
        SHOCK,
        SHARD,
        SNAP,
        YES,
        NO,
        UNSURE,
        PULSE
    }

    Sprite mark(Mark mark) {
        return find(marks, mark);
    }

    Sprite token(Look look) {
        return find(tokens, look);
    }

    Sprite talk(HopKind kind) {
        return find(talk, kind);
    }

    static <K, S> S find(Map<K, S> map, K key) {
        S sprite = map.get(key);
        if (sprite == null) {
            throw new IllegalStateException("no sprite for " + key);
        }
        return sprite;
    }
}
