package dev.custody.engine.world;

import dev.custody.diagram.Setting;
import dev.custody.trace.TraceEvent.LossReason;
import java.util.ArrayList;
import java.util.List;

/** One direction of a link. */
final class Wire {
    private final World world;
    private long latencyMicros;
    private long jitterMicros;
    private final Draws jitter;
    private final List<Hop> underWay = new ArrayList<>();
    private boolean cut;
    private boolean dropNextReply;
    private double factor = 1;

    Wire(World world, long latencyMicros, long jitterMicros, Draws jitter) {
        this.world = world;
        this.latencyMicros = latencyMicros;
        this.jitterMicros = jitterMicros;
        this.jitter = jitter;
    }

    /** How long the next hop takes. Drawn also for one that will be lost, so that a cut never reshuffles what follows. */
    long drawMicros() {
        long extra = jitterMicros == 0 ? 0 : jitter.from().uniform(0, jitterMicros);
        return Math.max(1, Math.round((latencyMicros + extra) * factor));
    }

    void enter(Hop hop, long arrivesAtMicros, boolean background) {
        underWay.add(hop);
        world.slots().add(hop);
        long halfWay = world.now() + (arrivesAtMicros - world.now()) / 2;
        if (cut) {
            hop.doom(LossReason.CUT, halfWay);
        } else if (dropNextReply && hop.kind().isReply()) {
            dropNextReply = false;
            hop.doom(LossReason.DROPPED, halfWay);
        } else {
            world.timer(arrivesAtMicros, Op.HOP_ARRIVES, hop, background);
        }
    }

    void leave(Hop hop) {
        underWay.remove(hop);
    }

    boolean isCut() {
        return cut;
    }

    void cut() {
        cut = true;
        for (Hop hop : underWay) {
            hop.doom(LossReason.CUT, world.now());
        }
    }

    void heal() {
        cut = false;
    }

    /** The value of a link's setting. */
    long setting(Setting setting) {
        return setting == Setting.JITTER ? jitterMicros : latencyMicros;
    }

    /** For what sets out from now on. */
    void set(Setting setting, long value) {
        if (setting == Setting.JITTER) {
            jitterMicros = value;
        } else {
            latencyMicros = value;
        }
    }

    void dropNextReply() {
        dropNextReply = true;
    }

    void slow(double newFactor) {
        factor = newFactor;
    }
}
