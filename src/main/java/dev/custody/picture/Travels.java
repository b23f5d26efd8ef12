package dev.custody.picture;

import dev.custody.diagram.ComponentId;
import dev.custody.ledger.Ledger;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hops and jobs of a run from beginning to end, as far as they concern some of its messages. */
final class Travels {
    /**
     * A hop.
     *
     * @param toMicros when it arrived, or was lost, or would arrive
     * @param arrival how far it came, from 0 to 1
     * @param lost why it never arrived; null if it did, or still may
     */
    record Hop(TraceEvent.HopStarted start, long toMicros, double arrival, TraceEvent.@Nullable LossReason lost) {}

    /** @param end how it ended; null if it goes on */
    record Work(TraceEvent.JobStarted start, int lane, long toMicros, TraceEvent.@Nullable JobEnd end) {}

    private final @Nullable Set<MessageId> wanted;
    private final Map<Integer, TraceEvent.HopStarted> flying = new LinkedHashMap<>();
    private final Map<Integer, TraceEvent.JobStarted> working = new LinkedHashMap<>();
    private final Map<Integer, Integer> lanes = new HashMap<>();
    private final Map<ComponentId, List<Integer>> busy = new HashMap<>();
    private final Set<Integer> concerned = new HashSet<>();
    private final List<Hop> hops = new ArrayList<>();
    private final List<Work> jobs = new ArrayList<>();

    /** @param wanted whose hops and jobs; null for all, those of nobody included */
    Travels(Ledger ledger, @Nullable Set<MessageId> wanted) {
        this.wanted = wanted;
        ledger.events().forEach(this::take);
        long end = ledger.atMicros();
        flying.values().forEach(hop -> hops.add(new Hop(hop, hop.arrivesAtMicros(), 1, null)));
        List.copyOf(working.keySet()).forEach(job -> end(job, end, null));
        hops.sort((a, b) -> Integer.compare(a.start().hop(), b.start().hop()));
        jobs.sort((a, b) -> Integer.compare(a.start().job(), b.start().job()));
    }

    List<Hop> hops() {
        return hops;
    }

    List<Work> jobs() {
        return jobs;
    }

    private boolean isWanted(List<MessageId> messages) {
        Set<MessageId> some = wanted;
        return some == null || messages.stream().anyMatch(some::contains);
    }

    private void take(TraceEvent event) {
        switch (event) {
            case TraceEvent.HopStarted hop
            when isWanted(hop.messages()) -> {
                flying.put(hop.hop(), hop);
                concerned.add(hop.job());
            }
            case TraceEvent.HopArrived(long at, int number) -> {
                TraceEvent.HopStarted hop = flying.remove(number);
                if (hop != null) {
                    hops.add(new Hop(hop, at, 1, null));
                }
            }
            case TraceEvent.HopLost(long at, int number, TraceEvent.LossReason reason) -> {
                TraceEvent.HopStarted hop = flying.remove(number);
                if (hop != null) {
                    hops.add(new Hop(hop, at, fraction(hop, at), reason));
                }
            }
            case TraceEvent.JobStarted job -> {
                working.put(job.job(), job);
                lanes.put(job.job(), free(job));
                if (isWanted(job.messages())) {
                    concerned.add(job.job());
                }
            }
            case TraceEvent.JobTook took when isWanted(took.messages()) -> concerned.add(took.job());
            case TraceEvent.JobEnded ended -> end(ended.job(), ended.atMicros(), ended.end());
            default -> {}
        }
    }

    private static double fraction(TraceEvent.HopStarted hop, long at) {
        long whole = hop.arrivesAtMicros() - hop.atMicros();
        return whole <= 0 ? 1 : Math.clamp((double) (at - hop.atMicros()) / whole, 0, 1);
    }

    /** The first place beside the others that are at work in that service. */
    private int free(TraceEvent.JobStarted job) {
        List<Integer> taken = busy.computeIfAbsent(job.service(), _ -> new ArrayList<>());
        int lane = 0;
        while (taken.contains(lane)) {
            lane++;
        }
        taken.add(lane);
        return lane;
    }

    private void end(int number, long at, TraceEvent.@Nullable JobEnd how) {
        TraceEvent.JobStarted job = working.remove(number);
        if (job == null) {
            return;
        }
        int lane = lanes.getOrDefault(number, 0);
        busy.getOrDefault(job.service(), new ArrayList<>()).remove(Integer.valueOf(lane));
        if (wanted == null || concerned.contains(number)) {
            jobs.add(new Work(job, lane, at, how));
        }
    }
}
