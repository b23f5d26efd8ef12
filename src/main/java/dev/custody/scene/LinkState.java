package dev.custody.scene;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Link;
import dev.custody.diagram.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How a link stands, each direction for itself. Forward is from the link's {@code from} to its {@code to}. */
public final class LinkState {
    private final Link link;
    private final boolean[] cut = new boolean[2];
    private final double[] factor = {1, 1};
    private final List<Map<Setting, Long>> set = List.of(new EnumMap<>(Setting.class), new EnumMap<>(Setting.class));
    private int version;

    LinkState(Link link) {
        this.link = link;
    }

    public Link link() {
        return link;
    }

    public boolean isCut(boolean forward) {
        return cut[forward ? 0 : 1];
    }

    /** How many times slower than by the diagram. */
    public double slowFactor(boolean forward) {
        return factor[forward ? 0 : 1];
    }

    /** Grows with every change. */
    public int version() {
        return version;
    }

    /** The value of a setting of that direction, as it is now. */
    public long setting(boolean forward, Setting setting) {
        Long value = set.get(forward ? 0 : 1).get(setting);
        return value != null ? value : setting == Setting.JITTER ? link.jitterMicros() : link.latencyMicros();
    }

    void set(ComponentId from, Setting setting, long value) {
        set.get(direction(from)).put(setting, value);
        version++;
    }

    void setCut(ComponentId from, boolean isCut) {
        cut[direction(from)] = isCut;
        version++;
    }

    void setFactor(ComponentId from, double newFactor) {
        factor[direction(from)] = newFactor;
        version++;
    }

    private int direction(ComponentId from) {
        return link.from().equals(from) ? 0 : 1;
    }

    LinkState copy() {
        LinkState copy = new LinkState(link);
        System.arraycopy(cut, 0, copy.cut, 0, 2);
        System.arraycopy(factor, 0, copy.factor, 0, 2);
        copy.set.get(0).putAll(set.get(0));
        copy.set.get(1).putAll(set.get(1));
        copy.version = version;
        return copy;
    }
}
