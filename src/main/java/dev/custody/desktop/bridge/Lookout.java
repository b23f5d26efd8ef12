package dev.custody.desktop.bridge;

import dev.custody.trace.TraceEvent;
import java.util.Optional;

/**
 * Looks on while a run is made, on the engine's thread, and says where it is to stand still until somebody lets it go on. A run
 * that is made again from its beginning is looked at by another one.
 */
public interface Lookout {
    /** Sees what happened, in order. */
    void take(TraceEvent event);

    /** The virtual time at which the run is to stand still at the latest; {@link dev.custody.engine.Run#NEVER} for none. */
    long dueMicros();

    /**
     * Whether the run is to stand still here. Asked before each thing that happens, when the time has come that is due, and where
     * nothing moves any more; asked again at once if it is not to be held there, as where a run is only made again.
     *
     * @param position the number of events that have happened by now
     * @param atRest whether nothing moves any more
     * @return what is then to be done on the screen's thread; empty to go on
     */
    Optional<Runnable> stand(int position, long micros, boolean atRest);
}
