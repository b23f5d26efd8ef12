package dev.custody.ledger;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Nature;
import java.util.ArrayList;
import java.util.List;

/**
 * Valid requests still get a yes while a component is down. Counted are attempts that were sent and answered (or concluded to
 * be in doubt) while all of it was down and nothing else was wrong.
 */
final class AcceptsWhileDown implements Judge {
    @Override
    public Finding judge(Hearing hearing) {
        if (hearing.claim().whileDown().isEmpty()) {
            return hearing.notTried("accepts-while-down.no-component");
        }
        ComponentId down = hearing.claim().whileDown().get();
        String title = hearing.say().title(down);
        if (hearing.ledger().faults().stream().noneMatch(fault -> isOf(down, fault))) {
            return hearing.notTried("accepts-while-down.untried", title);
        }
        int accepted = 0;
        List<MessageLife> refused = new ArrayList<>();
        for (MessageLife life : hearing.lives(life -> life.nature() == Nature.VALID)) {
            for (Told told : life.receipts()) {
                if (isFirst(life, told) && isTried(hearing.ledger(), down, life, told)) {
                    if (told.receipt().isYes()) {
                        accepted++;
                    } else if (!refused.contains(life)) {
                        refused.add(life);
                    }
                }
            }
        }
        if (!refused.isEmpty()) {
            return hearing.broken(
                    refused,
                    life -> refusedAt(hearing.ledger(), down, life),
                    life -> hearing.tell("accepts-while-down.broken", life.id(), title));
        }
        if (accepted == 0) {
            return hearing.notTried("accepts-while-down.untried", title);
        }
        return hearing.ledger().end().isEmpty()
                ? hearing.notJudged("accepts-while-down.so-far", accepted, title)
                : hearing.kept("accepts-while-down.kept", accepted, title);
    }

    private static int refusedAt(Ledger ledger, ComponentId down, MessageLife life) {
        return life.receipts().stream()
                .filter(told -> !told.receipt().isYes() && isFirst(life, told) && isTried(ledger, down, life, told))
                .mapToInt(Told::position)
                .min()
                .orElseThrow();
    }

    /** Whether it answers the attempt itself, and is no later news of it. */
    private static boolean isFirst(MessageLife life, Told told) {
        for (Told other : life.receipts()) {
            if (other.attempt() == told.attempt()) {
                return other.position() == told.position();
            }
        }
        return true;
    }

    private static boolean isTried(Ledger ledger, ComponentId down, MessageLife life, Told told) {
        for (Attempt attempt : life.attempts()) {
            if (attempt.number() == told.attempt()) {
                return isDown(ledger, down, attempt.position(), told.position())
                        && isAllElseWell(ledger, down, attempt.position(), told.position());
            }
        }
        return false;
    }

    private static boolean isDown(Ledger ledger, ComponentId down, int from, int to) {
        int parts =
                ledger.diagram().component(down) instanceof Component.Service service ? ledger.replicas(service) : 1;
        int spanning = 0;
        for (Fault fault : ledger.faults()) {
            if (isOf(down, fault) && fault.replica() < parts && fault.spans(from, to)) {
                spanning++;
            }
        }
        return spanning == parts;
    }

    private static boolean isAllElseWell(Ledger ledger, ComponentId down, int from, int to) {
        for (Fault fault : ledger.faults()) {
            if (!isOf(down, fault) && fault.touches(from, to)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOf(ComponentId down, Fault fault) {
        return fault.kind() == Fault.Kind.DOWN && fault.component().equals(down);
    }
}
