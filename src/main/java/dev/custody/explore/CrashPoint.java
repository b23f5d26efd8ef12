package dev.custody.explore;

import dev.custody.engine.TimedCommand;
import java.util.List;
import java.util.Optional;

/**
 * A fault to try, or two.
 *
 * @param row what it is
 * @param then what the second one is
 * @param commands in the order of time; what is broken is healed again
 */
record CrashPoint(RowKey row, Optional<RowKey> then, List<TimedCommand> commands) {
    CrashPoint {
        commands = List.copyOf(commands);
    }

    CrashPoint(RowKey row, List<TimedCommand> commands) {
        this(row, Optional.empty(), commands);
    }

    /** This fault, and in the run that it leads to another one. */
    CrashPoint and(CrashPoint second) {
        return new CrashPoint(row, Optional.of(second.row), Trial.together(commands, second.commands));
    }

    /** Whether this comes at a moment of a run, and so can come after another fault. */
    boolean isAfter(CrashPoint first) {
        if (commands.isEmpty() || commands.getFirst().moment().afterDispatches() < 0) {
            return false;
        }
        return first.commands.isEmpty()
                || commands.getFirst().moment().atMicros()
                        > first.commands.getFirst().moment().atMicros()
                || commands.getFirst().moment().afterDispatches()
                        > first.commands.getFirst().moment().afterDispatches();
    }

    int faults() {
        return row.kind() == FaultKind.NONE ? 0 : then.isPresent() ? 2 : 1;
    }
}
