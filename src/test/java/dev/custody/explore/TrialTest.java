package dev.custody.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Claim;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.Moment;
import dev.custody.engine.RunPlan;
import dev.custody.engine.TimedCommand;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Verdict.Standing;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.sink.heap.HeapSinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final Diagram DIAGRAM = new Catalogue(new DiagramLoader()).diagram("sync-api");
    private static final List<Claim> QUESTIONS =
            List.of(claim(Guarantee.NO_DOUBT), claim(Guarantee.NOTHING_LOST), claim(Guarantee.POISON_SET_ASIDE));
    private static final ComponentId API = new ComponentId("api");
    private static final ComponentId CLIENT = new ComponentId("client");

    private static Claim claim(Guarantee guarantee) {
        return new Claim(guarantee, Optional.empty(), List.of());
    }

    private static TimedCommand at(long micros, Command command) {
        return new TimedCommand(Moment.at(micros), command);
    }

    @Test
    void saysOfEachQuestionWhetherItWasKeptBrokenOrNotJudged() {
        Trial trial = new Trial(RunPlan.of(DIAGRAM, 1), QUESTIONS, HeapSinks::new);
        Result alone = trial.run(List.of());
        Result dropped = trial.run(List.of(at(0, new Command.DropReply(API, CLIENT))));

        assertThat(alone.standing(0)).isEqualTo(Standing.KEPT);
        assertThat(dropped.standing(0)).isEqualTo(Standing.BROKEN);
        assertThat(dropped.standing(1)).isEqualTo(Standing.KEPT);
        assertThat(dropped.standing(2)).isEqualTo(Standing.NOT_JUDGED);
        assertThat(new Trial(RunPlan.of(DIAGRAM, 1), QUESTIONS, H2Sinks::inMemory)
                        .run(List.of(at(0, new Command.DropReply(API, CLIENT)))))
                .isEqualTo(dropped);
    }

    @Test
    void aMessageMadeInvalidReshufflesNothingButItself() {
        Trial trial = new Trial(RunPlan.of(DIAGRAM, 1), QUESTIONS, HeapSinks::new);
        List<Nature> natures = natures(trial, List.of());
        List<Nature> made = natures(trial, List.of(at(0, new Command.Make(CLIENT, 3, Nature.POISON))));

        assertThat(made.get(2)).isEqualTo(Nature.POISON).isNotEqualTo(natures.get(2));
        made.set(2, natures.get(2));
        assertThat(made).isEqualTo(natures);
        assertThat(trial.ledger(List.of(at(5_000_000, new Command.Make(CLIENT, 1, Nature.POISON))))
                        .events())
                .anyMatch(event -> event.toString().contains("has sent its message 1 already"));
    }

    private static List<Nature> natures(Trial trial, List<TimedCommand> commands) {
        return new ArrayList<>(
                trial.ledger(commands).lives().stream().map(MessageLife::nature).toList());
    }
}
