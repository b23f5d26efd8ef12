package dev.custody.engine.world;

/** Something that timers can name: it has a slot while it lives. */
abstract class Timed {
    private static final int NOWHERE = -1;

    private int slot = NOWHERE;
    private int stamp;

    /** A timer of this thing has come due. */
    abstract void fire(Op op);

    final boolean isAlive() {
        return slot != NOWHERE;
    }

    final int slot() {
        return slot;
    }

    final int stamp() {
        return stamp;
    }

    final void settle(int newSlot, int newStamp) {
        slot = newSlot;
        stamp = newStamp;
    }

    final void leave() {
        slot = NOWHERE;
    }
}
