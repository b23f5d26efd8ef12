package dev.custody.desktop.bridge;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands still for somebody who tells it: a {@link Lookout} holds it where it is made, and the playhead stops at the
 * same places where it is only played again.
 */
public final class Stand {
    private final Engine engine;
    private final Making making;
    private final Playhead playhead;
    private final Navigation navigation;
    private final Runnable collect;
    private boolean isLookedAt;

    /** @param collect takes in what the engine has told by now */
    Stand(Engine engine, Making making, Playhead playhead, Navigation navigation, Runnable collect) {
        this.engine = engine;
        this.making = making;
        this.playhead = playhead;
        this.navigation = navigation;
        this.collect = collect;
    }

    /** Another run is opened. */
    void open(@Nullable Supplier<@Nullable Lookout> lookouts) {
        isLookedAt = lookouts != null;
        engine.lookOut(lookouts == null ? () -> null : lookouts, () -> {
            whereHeld();
            playhead.setPlaying(false);
        });
        engine.heed(true);
        playhead.stopNowhere();
    }

    /** Whether somebody looks on at the run that is open. */
    public boolean isLookedAt() {
        return isLookedAt;
    }

    /** Whether who looks on is asked; where it is not, nothing holds the run. */
    public void heed(boolean lookout) {
        engine.heed(lookout);
    }

    /** Lets the run go on from where it was made to stand still. */
    public void leave() {
        engine.leave();
    }

    /**
     * Goes to where so many events have happened, at that time, and nothing after them; and pauses.
     *
     * @param position not beyond what is known
     */
    public void at(int position, long micros) {
        collect.run();
        navigation.cancel();
        playhead.standAt(Math.min(position, making.tape().size()), micros);
    }

    /** Pauses when that place is played over: after so many events, at that time. There is one such place at most. */
    public void stopAt(int position, long micros) {
        playhead.stopAt(position, micros);
    }

    /** Pauses nowhere of itself. */
    public void stopNowhere() {
        playhead.stopNowhere();
    }

    /** The engine holds the run: who was there, or on the way, goes to where that is. */
    void whereHeld() {
        boolean atTheEdge = playhead.isPlaying() || navigation.isSearching();
        collect.run();
        navigation.cancel();
        if (atTheEdge) {
            playhead.toEdge();
        }
    }
}
