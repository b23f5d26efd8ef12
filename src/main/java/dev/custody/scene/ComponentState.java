package dev.custody.scene;

import dev.custody.diagram.Setting;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/** How a component stands. */
public abstract sealed class ComponentState permits ClientState, ServiceState, DatabaseState, VesselState {
    boolean down;
    boolean refusing;
    double factor = 1;
    int version;
    private final Map<Setting, Long> set = new EnumMap<>(Setting.class);

    /** Whether it is down as a whole. */
    public boolean isDown() {
        return down;
    }

    /** Whether it refuses writes. */
    public boolean isRefusing() {
        return refusing;
    }

    /** How many times slower it is than by its diagram; 1 is its own pace. */
    public double slowFactor() {
        return factor;
    }

    /** What was set to another value than the diagram's; empty for a setting that nobody has touched. */
    public OptionalLong changed(Setting setting) {
        Long value = set.get(setting);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    void set(Setting setting, long value) {
        set.put(setting, value);
    }

    /** Grows with every change, so that a view knows when to look again. */
    public int version() {
        return version;
    }

    abstract ComponentState copy();

    /** All of it is dead from now on. */
    abstract void kill();

    final <T extends ComponentState> T copyInto(T copy) {
        copy.down = down;
        copy.refusing = refusing;
        copy.factor = factor;
        copy.version = version;
        ComponentState plain = copy;
        plain.set.putAll(set);
        return copy;
    }
}
