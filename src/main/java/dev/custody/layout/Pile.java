package dev.custody.layout;

import dev.custody.scene.Job;
import dev.custody.scene.ServiceState;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a service carries in one socket: the messages of the job that has it, and behind them those of jobs that have none of their
 * own, of which more may run, when that was set, than the diagram has room for. Of many, the first are seen.
 */
final class Pile {
    private static final int SEEN = 3;

    /** How far each lies behind the one before, upwards and to the right, as a part of a token. */
    private static final double BEHIND = 0.08;

    private final List<Carried> carried = new ArrayList<>();
    private final Point seat;

    private Pile(Point seat) {
        this.seat = seat;
    }

    /** A message in the hands of a job. */
    record Carried(int job, MessageId message, Point middle) {}

    /** All that is seen in that service, each after what lies behind it. */
    static List<Carried> of(ServiceState service, ServiceAnatomy anatomy, double token) {
        SortedMap<Integer, Pile> piles = new TreeMap<>();
        for (boolean has : new boolean[] {true, false}) {
            for (Job job : service.jobs()) {
                if (anatomy.hasSocket(job.replica(), job.slot()) == has) {
                    piles.computeIfAbsent(
                                    anatomy.socket(job.replica(), job.slot()),
                                    _ -> new Pile(anatomy.seat(job.replica(), job.slot())))
                            .add(job, token * BEHIND);
                }
            }
        }
        List<Carried> all = new ArrayList<>();
        piles.values().forEach(pile -> all.addAll(pile.carried.reversed()));
        return all;
    }

    private void add(Job job, double apart) {
        for (MessageId message : job.messages()) {
            if (carried.size() == SEEN) {
                return;
            }
            double off = carried.size() * apart;
            carried.add(new Carried(job.number(), message, new Point(seat.x() + off, seat.y() - off)));
        }
    }
}
