package dev.custody.explore;

import java.util.List;

/** Finds the points of a run at which one kind of fault is worth trying. */
interface FaultFinder {
    /** In the order of time. Each says which commands break something there, and heal it again. */
    List<CrashPoint> find(Recording recording);
}
