package dev.custody.desktop.bridge;

import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who of the panels takes in a frame. Of few messages all do, in each. Of many, or while time passes fast, one in each, in turn, so
 * that no pulse has to carry them all; so it is where many messages were seen just now and few are, or where another diagram was
 * opened: all is new then. One that has nothing new to take in leaves its turn to the next. What moves with each pulse, as the
 * diagram and the clock do, follows the frames themselves.
 */
public final class Turns {
    /** While time moves, a panel that took its turn leaves out so many frames: nobody reads faster. */
    private static final int REST = 7;

    private final Supplier<@Nullable Frame> current;
    private final List<Seat> seats = new ArrayList<>();
    private int next;
    private @Nullable Ledger ledger;
    private @Nullable Diagram diagram;
    private boolean crowded;
    /** In so many frames more they take turns even if there are few messages now: all is new to each of them. */
    private int anew;

    /** Takes in a frame when it is its turn. */
    public interface Taker {
        /** Takes in what is new, or some of it. Returns false if nothing is. */
        boolean take(Frame frame);
    }

    private static final class Seat {
        private final Taker taker;
        private int resting;

        Seat(Taker taker) {
            this.taker = taker;
        }
    }

    /** @param current what is seen now */
    Turns(Supplier<@Nullable Frame> current) {
        this.current = current;
    }

    /** Gives somebody turns from now on. The first is at once, for who comes while the run stands still. */
    public void join(Taker taker) {
        seats.add(new Seat(taker));
        Frame now = current.get();
        if (now != null) {
            taker.take(now);
        }
    }

    /** A frame was published. */
    void give(Frame frame) {
        boolean elsewhere = ledger != null && !Objects.equals(ledger, frame.ledger());
        boolean opened = diagram != null && !diagram.equals(frame.diagram());
        ledger = frame.ledger();
        diagram = frame.diagram();
        if (elsewhere && (crowded || opened)) {
            anew = 1 + seats.size();
        }
        crowded = frame.crowded();
        if (!frame.hasMuchNew() && anew == 0) {
            List.copyOf(seats).forEach(seat -> seat.taker.take(frame));
            return;
        }
        anew = Math.max(0, anew - 1);
        // In the frame that goes to another place, the diagram has enough to do.
        if (!elsewhere) {
            giveOne(frame);
        }
    }

    private void giveOne(Frame frame) {
        int first = next;
        boolean taken = false;
        for (int i = 0; i < seats.size(); i++) {
            int index = (first + i) % seats.size();
            Seat seat = seats.get(index);
            if (frame.timeMoves() && seat.resting > 0) {
                seat.resting--;
            } else if (!taken && seat.taker.take(frame)) {
                taken = true;
                seat.resting = REST;
                next = index + 1;
            }
        }
    }
}
