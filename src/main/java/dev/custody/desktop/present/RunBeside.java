package dev.custody.desktop.present;

import dev.custody.engine.BadCommand;
import dev.custody.engine.Command;
import dev.custody.engine.Run;
import dev.custody.scenario.Counterpart;
import dev.custody.scenario.story.Scenario;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.List;
import java.util.function.Consumer;

/**
 * The other diagram of a scenario, run as far as anything about it is decided, on the heap: it is not this one that is seen. It
 * gets what the beats do, and not what somebody does live.
 */
final class RunBeside {
    private final Counterpart counterpart;
    private final Run run;

    /** @param out gets all that happens in it */
    RunBeside(Scenario scenario, Consumer<TraceEvent> out) {
        counterpart = Counterpart.of(scenario.plan(), scenario.beside().orElseThrow());
        run = new Run(counterpart.plan(), new HeapSinks(), out);
    }

    /** @param micros {@link Run#NEVER} for its end */
    void advanceTo(long micros) {
        if (micros == Run.NEVER) {
            run.finish();
        } else {
            run.advanceTo(micros);
        }
    }

    /** Gives what it has a counterpart for; the rest concerns the other diagram alone. */
    void give(List<Command> commands) {
        for (Command command : commands) {
            try {
                Counterpart.command(command, counterpart.plan().diagram()).forEach(run::give);
            } catch (BadCommand names) {
                // It names something that is not there, which is what is compared.
                continue;
            }
        }
    }
}
