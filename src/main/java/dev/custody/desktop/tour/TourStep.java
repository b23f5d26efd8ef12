package dev.custody.desktop.tour;

import dev.custody.desktop.bridge.Frame;
import dev.custody.diagram.ComponentId;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.scene.ServiceState;
import java.util.function.Predicate;

/**
 * What the tour tells, in this order, each when the run has got to where it is seen. The run is that of the building blocks with
 * its worker killed over the second message.
 */
enum TourStep {
    START(_ -> true),
    SENT(frame -> !frame.ledger().lives().isEmpty()),
    ACCEPTED(frame -> frame.ledger().lives().stream().anyMatch(MessageLife::gotYes)),
    CARRIED(TourStep::workerHoldsSomething),
    DELIVERED(frame -> frame.ledger().count(Outcome.DELIVERED) > 0),
    KILLED(TourStep::workerIsDown),
    RESTARTED(frame -> !workerIsDown(frame)),
    /** The queue gave it out again. */
    AGAIN(TourStep::secondIsDelivered),
    YOURS(_ -> true);

    private static final ComponentId WORKER = new ComponentId("worker");
    private static final int SECOND = 2;

    private final Predicate<Frame> seen;

    TourStep(Predicate<Frame> seen) {
        this.seen = seen;
    }

    /** Whether it is to be seen now, given that all steps before it were. */
    boolean isSeenIn(Frame frame) {
        return seen.test(frame);
    }

    private static boolean workerHoldsSomething(Frame frame) {
        return frame.scene().component(WORKER) instanceof ServiceState worker
                && worker.jobs().stream().anyMatch(job -> !job.messages().isEmpty());
    }

    private static boolean workerIsDown(Frame frame) {
        return frame.scene().component(WORKER).isDown();
    }

    private static boolean secondIsDelivered(Frame frame) {
        return frame.ledger().lives().stream()
                .anyMatch(life -> life.id().number() == SECOND && life.outcome() == Outcome.DELIVERED);
    }
}
