package dev.custody.engine.world;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where timed things live, so that a timer can name one by two numbers. A slot's stamp changes with each tenant. */
final class Slots {
    private static final int FIRST_SIZE = 64;

    private @Nullable Timed[] tenants = new @Nullable Timed[FIRST_SIZE];
    private int[] stamps = new int[FIRST_SIZE];
    private int[] free = new int[FIRST_SIZE];
    private int freeCount;
    private int used;

    void add(Timed thing) {
        int slot = freeCount > 0 ? free[--freeCount] : used++;
        if (slot == tenants.length) {
            tenants = Arrays.copyOf(tenants, 2 * slot);
            stamps = Arrays.copyOf(stamps, 2 * slot);
            free = Arrays.copyOf(free, 2 * slot);
        }
        tenants[slot] = thing;
        thing.settle(slot, stamps[slot]);
    }

    /** Forgets the thing: its timers find nobody from now on. Harmless if it is gone already. */
    void remove(Timed thing) {
        if (thing.isAlive()) {
            int slot = thing.slot();
            tenants[slot] = null;
            stamps[slot]++;
            free[freeCount++] = slot;
            thing.leave();
        }
    }

    /** The thing that the timer meant, or null if it is gone. */
    @Nullable
    Timed find(int slot, int stamp) {
        return stamps[slot] == stamp ? tenants[slot] : null;
    }
}
