package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Setting;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that was wrong in a run, and from when to when. */
final class Faults {
    private final Diagram diagram;
    private final Map<ComponentId, Integer> replicas = new LinkedHashMap<>();
    private final List<Fault> all = new ArrayList<>();

    Faults(Diagram diagram) {
        this.diagram = diagram;
    }

    Faults copy() {
        Faults copy = new Faults(diagram);
        copy.all.addAll(all);
        copy.replicas.putAll(replicas);
        return copy;
    }

    void restarted(TraceEvent.Restarted event, int position) {
        mend(
                position,
                fault -> fault.kind() == Fault.Kind.DOWN
                        && fault.component().equals(event.component())
                        && (event.replica() < 0 || event.replica() == fault.replica()));
    }

    void cut(TraceEvent.LinkCut event, int position) {
        begin(Fault.Kind.CUT, event.from(), -1, event.to(), event.atMicros(), position);
    }

    void healed(TraceEvent.LinkHealed event, int position) {
        mend(
                position,
                fault -> fault.kind() == Fault.Kind.CUT
                        && fault.component().equals(event.from())
                        && event.to().equals(fault.to()));
    }

    void refused(TraceEvent.WritesRefused event, int position) {
        if (event.refused()) {
            begin(Fault.Kind.REFUSES_WRITES, event.sink(), -1, null, event.atMicros(), position);
        } else {
            mend(
                    position,
                    fault -> fault.kind() == Fault.Kind.REFUSES_WRITES
                            && fault.component().equals(event.sink()));
        }
    }

    void set(TraceEvent.SettingChanged event) {
        if (event.setting() == Setting.REPLICAS) {
            replicas.put(event.component(), Math.toIntExact(event.now()));
        }
    }

    /** How many replicas of a service are to run, whatever a scaler says. */
    int replicas(Component.Service service) {
        return replicas.getOrDefault(service.id(), service.replicas());
    }

    /** A service goes down replica by replica, so that one of them can come back. */
    void killed(TraceEvent.Killed event, int position) {
        if (diagram.find(event.component()).orElse(null) instanceof Component.Service service) {
            for (int replica = 0; replica < Math.max(replicas(service), event.replica() + 1); replica++) {
                if (event.replica() < 0 || event.replica() == replica) {
                    begin(Fault.Kind.DOWN, event.component(), replica, null, event.atMicros(), position);
                }
            }
        } else {
            begin(Fault.Kind.DOWN, event.component(), -1, null, event.atMicros(), position);
        }
    }

    private void begin(
            Fault.Kind kind, ComponentId component, int replica, @Nullable ComponentId to, long at, int position) {
        for (Fault fault : all) {
            if (fault.goesOn()
                    && fault.kind() == kind
                    && fault.component().equals(component)
                    && fault.replica() == replica
                    && Objects.equals(fault.to(), to)) {
                return;
            }
        }
        all.add(new Fault(kind, component, replica, to, at, position, -1));
    }

    private void mend(int position, Predicate<Fault> which) {
        all.replaceAll(fault -> fault.goesOn() && which.test(fault) ? fault.mended(position) : fault);
    }

    List<Fault> all() {
        return Collections.unmodifiableList(all);
    }

    List<Fault> goingOn() {
        return all.stream().filter(Fault::goesOn).toList();
    }
}
