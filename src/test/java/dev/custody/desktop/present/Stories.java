package dev.custody.desktop.present;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.BadCommand;
import dev.custody.engine.Command;
import dev.custody.scenario.story.Beat;
import dev.custody.scenario.story.Condition;
import dev.custody.scenario.story.ConditionText;
import dev.custody.scenario.story.Cue;
import dev.custody.scenario.story.Expectation;
import dev.custody.scenario.story.Focus;
import dev.custody.scenario.story.Prediction;
import dev.custody.scenario.story.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scenario to present: a worker dies over the second order, and comes back. */
final class Stories {
    static final ComponentId WORKER = new ComponentId("worker");
    static final Command KILL = new Command.Kill(WORKER, Command.ALL_REPLICAS);
    static final Command RESTART = new Command.Restart(WORKER, Command.ALL_REPLICAS);
    static final Diagram DIAGRAM = new Catalogue(new DiagramLoader()).diagram("queue-worker");
    static final String FIRST = "A client hands in one order after the other. The queue keeps each of them.";
    static final String SECOND = "The worker was killed while it carried an order.";
    static final String THIRD = "The worker is back, and knows nothing.";
    static final String QUESTION = "The worker dies now. What becomes of the order that it carries?";

    private Stories() {}

    static Scenario worker() {
        return scenario(
                beat(new Cue.At(0), List.of(), FIRST, "Point at the queue: it remembers.", Optional.empty()),
                beat(
                        when("message 2 at worker"),
                        List.of(KILL),
                        SECOND,
                        "Wait for the hands.",
                        Optional.of(new Prediction(
                                QUESTION,
                                List.of(
                                        choice("It is lost", "message 2 lost"),
                                        choice("It is there still", "message 2 held by queue"),
                                        choice("It is delivered", "message 2 delivered"))))),
                beat(new Cue.Later(2_000_000), List.of(RESTART), THIRD, "", Optional.empty()));
    }

    static Scenario scenario(Beat... beats) {
        return new Scenario(
                "worker-dies",
                "A worker dies over an order",
                "The queue keeps what the worker only carries, so that nothing is lost when it dies.",
                DIAGRAM,
                Optional.empty(),
                1,
                Map.of(),
                600_000_000,
                List.of(beats),
                List.of(new Expectation(condition("count lost = 0"), "Nothing is lost.", Expectation.AT_THE_END)),
                Optional.empty());
    }

    static Beat beat(Cue cue, List<Command> commands, String narration, String notes, Optional<Prediction> prediction) {
        Focus focus = commands.isEmpty() ? new Focus.Everything() : new Focus.OnComponent(WORKER);
        return new Beat(cue, commands, narration, notes, focus, prediction);
    }

    static Cue when(String condition) {
        return new Cue.When(condition(condition), Cue.DEFAULT_GIVE_UP_MICROS);
    }

    static Prediction.Choice choice(String text, String condition) {
        return new Prediction.Choice(text, condition(condition));
    }

    static Condition condition(String text) {
        try {
            return ConditionText.parse(text, DIAGRAM, Optional.empty());
        } catch (BadCommand e) {
            throw new AssertionError(e);
        }
    }
}
