package dev.custody.scenario.story;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.ledger.Fault;
import dev.custody.ledger.Ledger;
import dev.custody.trace.TraceEvent;
import java.util.function.Predicate;

/** Whether a part of the diagram is wrong, or right. Looks again only where something breaks or is mended. */
final class PartsWrong extends Observer {
    private final Predicate<Ledger> rule;

    private PartsWrong(Predicate<Ledger> rule) {
        this.rule = rule;
    }

    /** Services go down replica by replica. */
    static PartsWrong down(ComponentId id, int replica, Diagram diagram) {
        if (replica == Command.ALL_REPLICAS && diagram.component(id) instanceof Component.Service service) {
            return new PartsWrong(ledger -> count(ledger, down(id, replica)) >= ledger.replicas(service));
        }
        return new PartsWrong(ledger -> count(ledger, down(id, replica)) > 0);
    }

    static PartsWrong up(ComponentId id, int replica) {
        return new PartsWrong(ledger -> count(ledger, down(id, replica)) == 0);
    }

    private static Predicate<Fault> down(ComponentId id, int replica) {
        return fault -> fault.kind() == Fault.Kind.DOWN
                && fault.component().equals(id)
                && (replica == Command.ALL_REPLICAS || fault.replica() == replica);
    }

    static PartsWrong cut(ComponentId from, ComponentId to) {
        return new PartsWrong(ledger -> count(
                        ledger,
                        fault -> fault.kind() == Fault.Kind.CUT
                                && fault.component().equals(from)
                                && to.equals(fault.to()))
                > 0);
    }

    static PartsWrong refuses(ComponentId sink) {
        return new PartsWrong(ledger -> count(
                        ledger,
                        fault -> fault.kind() == Fault.Kind.REFUSES_WRITES
                                && fault.component().equals(sink))
                > 0);
    }

    private static int count(Ledger ledger, Predicate<Fault> which) {
        int count = 0;
        for (Fault fault : ledger.faults()) {
            count += fault.goesOn() && which.test(fault) ? 1 : 0;
        }
        return count;
    }

    @Override
    void take(TraceEvent event, Ledger after) {
        if (event instanceof TraceEvent.OfFault || event instanceof TraceEvent.RunStarted) {
            set(rule.test(after), after);
        }
    }
}
