package dev.custody.display;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does, which tells nobody when it has done it. */
public final class Patience {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Patience() {}

    /** Returns as soon as it is so; fails when it is not after so many seconds. */
    public static void until(int seconds, BooleanSupplier isSo) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not so after " + seconds + " s");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
