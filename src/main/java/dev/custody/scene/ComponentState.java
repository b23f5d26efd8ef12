package dev.custody.scene;

/** How a component stands. */
public abstract sealed class ComponentState permits ClientState, ServiceState, DatabaseState, VesselState {
    boolean down;
    boolean refusing;
    double factor = 1;
    int version;

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
        return copy;
    }
}
