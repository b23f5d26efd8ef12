package dev.custody.engine.world;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Settings;
import dev.custody.engine.world.Hop.Sending;
import dev.custody.trace.HopKind;

/** A component at work. */
abstract sealed class Part extends Timed permits ClientPart, ServicePart, SinkPart {
    private static final Setting[] SETTINGS = Setting.values();

    /** For hops from and to components that have no replicas, or where it does not matter which. */
    static final int NO_REPLICA = -1;

    /** For hops on no job's behalf. */
    static final int NO_JOB = -1;

    private final World world;
    private final ComponentId id;
    private final long[] settings = new long[SETTINGS.length];
    private double factor = 1;

    Part(World world, ComponentId id) {
        this.world = world;
        this.id = id;
        world.slots().add(this);
        Component component = world.diagram().component(id);
        for (Setting setting : SETTINGS) {
            settings[setting.ordinal()] = Settings.own(component, setting).orElse(0);
        }
    }

    final World world() {
        return world;
    }

    final ComponentId id() {
        return id;
    }

    /** A duration of this part's own work, in microseconds, as slow as it is now. */
    final long paced(long micros) {
        return Math.round(micros * factor);
    }

    final void slow(double newFactor) {
        factor = newFactor;
    }

    /** The value of a setting that it has, as it is now. */
    final long setting(Setting setting) {
        return settings[setting.ordinal()];
    }

    final void set(Setting setting, long value) {
        settings[setting.ordinal()] = value;
        changed(setting);
    }

    /** The setting has another value now. What asks for it each time need not be told. */
    void changed(Setting setting) {}

    /** Starts what it does by itself. Called once, when all parts are there. */
    abstract void start();

    abstract boolean isUp(int replica);

    /** Whether somebody is there to take the hop: alive, and still the one it was meant for. */
    abstract boolean accepts(Hop hop);

    abstract void arrive(Hop hop);

    /** A hop came to a part that can't have been meant: a mistake in the engine. */
    final IllegalStateException misled(Hop hop) {
        return new IllegalStateException("a hop with %s came to %s".formatted(hop.cargo(), id));
    }

    /** The hop came to nobody. Whoever waits for an answer to it notices that the connection broke. */
    final void bounce(Hop hop) {
        if (hop.cargo() instanceof Cargo.Question question) {
            breakOff(hop.toReplica(), hop.from(), hop.fromReplica(), question, hop.refused());
        }
    }

    /** Lets the asker see that the connection over which it asked is gone. */
    final void breakOff(int replica, Part asker, int askerReplica, Cargo.Question asked, boolean refused) {
        world.network()
                .send(new Sending(
                        HopKind.RESET,
                        this,
                        replica,
                        asker,
                        askerReplica,
                        NO_JOB,
                        refused ? "connection refused" : "connection reset",
                        asked.messages(),
                        new Cargo.Broken(asked, refused),
                        asked instanceof Cargo.PollSent,
                        0));
    }
}
