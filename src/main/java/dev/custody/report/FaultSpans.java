package dev.custody.report;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Fault;
import dev.custody.ledger.Ledger;
import dev.custody.report.RunReport.FaultSpan;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was wrong in a run, in the words of a report: what began and ended together is said once. */
final class FaultSpans {
    private final Ledger ledger;
    private final Diagram diagram;
    private final List<FaultSpan> spans = new ArrayList<>();

    private FaultSpans(Ledger ledger) {
        this.ledger = ledger;
        this.diagram = ledger.diagram();
    }

    static List<FaultSpan> of(Ledger ledger) {
        FaultSpans all = new FaultSpans(ledger);
        all.faults();
        all.slowness();
        all.spans.sort(Comparator.comparingInt(FaultSpan::position));
        return all.spans;
    }

    private record Same(
            Fault.Kind kind,
            ComponentId component,
            @Nullable ComponentId to,
            int from,
            int end) {}

    private void faults() {
        Map<Same, List<Fault>> together = new LinkedHashMap<>();
        for (Fault fault : ledger.faults()) {
            together.computeIfAbsent(
                            new Same(
                                    fault.kind(),
                                    fault.component(),
                                    fault.to(),
                                    fault.fromPosition(),
                                    fault.endPosition()),
                            _ -> new ArrayList<>())
                    .add(fault);
        }
        Set<Same> said = new HashSet<>();
        together.forEach((same, faults) -> {
            if (said.add(same)) {
                Fault fault = faults.getFirst();
                boolean both = otherWay(together.keySet(), fault, said);
                add(words(fault, faults.size(), both), fault.fromMicros(), fault.fromPosition(), fault.endPosition());
            }
        });
    }

    /** Both directions of a link that were cut at once are one cut. */
    private static boolean otherWay(Set<Same> all, Fault cut, Set<Same> said) {
        for (Same other : all) {
            if (cut.kind() == Fault.Kind.CUT
                    && other.kind() == Fault.Kind.CUT
                    && other.component().equals(cut.to())
                    && cut.component().equals(other.to())
                    && Math.abs(other.from() - cut.fromPosition()) <= 1
                    && Math.abs(other.end() - cut.endPosition()) <= 1) {
                return said.add(other);
            }
        }
        return false;
    }

    private String words(Fault fault, int together, boolean both) {
        String name = title(fault.component());
        return switch (fault.kind()) {
            case DOWN ->
                diagram.component(fault.component()) instanceof Component.Service service
                                && service.replicas() > 1
                                && together == 1
                        ? name + " " + (fault.replica() + 1) + " is down"
                        : name + " is down";
            case CUT -> name + (both ? " – " : " → ") + title(fault.to()) + " is cut";
            case REFUSES_WRITES -> name + " refuses writes";
        };
    }

    private record Slow(String what, long atMicros, int position) {}

    private void slowness() {
        Map<String, Slow> slow = new LinkedHashMap<>();
        for (int position = 0; position < ledger.events().size(); position++) {
            switch (ledger.events().get(position)) {
                case TraceEvent.Slowed(long at, ComponentId component, double factor) ->
                    slow(slow, title(component), factor, at, position);
                case TraceEvent.LinkSlowed(long at, ComponentId from, ComponentId to, double factor) ->
                    slow(slow, title(from) + " → " + title(to), factor, at, position);
                default -> {}
            }
        }
        slow.values().forEach(begun -> add(begun.what(), begun.atMicros(), begun.position(), -1));
    }

    private void slow(Map<String, Slow> slow, String name, double factor, long at, int position) {
        Slow begun = slow.remove(name);
        if (begun != null) {
            add(begun.what(), begun.atMicros(), begun.position(), position);
        }
        if (factor != 1) {
            slow.put(name, new Slow(name + " is " + times(factor) + " slower", at, position));
        }
    }

    private static String times(double factor) {
        return (factor == Math.rint(factor) ? Long.toString((long) factor) : Double.toString(factor)) + " times";
    }

    private static String past(String what) {
        int verb = what.lastIndexOf(" is ");
        return verb >= 0
                ? what.substring(0, verb) + " was " + what.substring(verb + 4)
                : what.replaceFirst(" refuses writes$", " refused writes");
    }

    private void add(String what, long fromMicros, int position, int endPosition) {
        boolean mended = endPosition >= 0;
        long to = mended ? ledger.events().get(endPosition).atMicros() : ledger.atMicros();
        spans.add(new FaultSpan(what, past(what), fromMicros, to, mended, position));
    }

    private String title(@Nullable ComponentId id) {
        return id == null ? "" : diagram.find(id).map(Component::title).orElse(id.value());
    }
}
