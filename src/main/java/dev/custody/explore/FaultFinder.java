package dev.custody.explore;

import java.util.List;

/** Finds the points of a run at which one kind of fault is worth trying. */
interface FaultFinder {
    /** In the order of time. Each says which commands break something there, and heal it again. */
    List<CrashPoint> find(Recording recording);

    /**
     * What happens, in a sentence without its full stop.
     *
     * @param on what breaks, as people call it: {@code Worker}, {@code The link from Worker to Database}
     * @param when where in the program: {@code after its commit and before its ack}
     */
    String tell(String on, String when);
}
