package dev.custody.desktop.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.audience.Votes;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.present.State.Phase;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.ledger.Sentences;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.story.Answer;
import dev.custody.scenario.story.Scenario;
import dev.custody.scenario.story.ScenarioCatalogue;
import dev.custody.scenario.story.StoryPlayer;
import dev.custody.scenario.story.Told;
import dev.custody.sink.heap.HeapSinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each scenario, presented from beginning to end, is the run that it is without anybody looking on, and is answered the same. */
final class EveryScenarioTest {
    private static final ScenarioCatalogue SCENARIOS =
            new ScenarioCatalogue(DiagramSource.of(new Catalogue(new DiagramLoader()), new DiagramLoader()));

    static Stream<String> ids() {
        return SCENARIOS.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void isPresentedAsItIsPlayed(String id) {
        Scenario scenario = SCENARIOS.scenario(id);
        Told told = new StoryPlayer(scenario).play(HeapSinks::new);
        TestDesk desk = new TestDesk();
        Presentation presentation = new Presentation(
                desk.playback, scenario, Votes.NONE, new Speed(100), Language.ENGLISH.texts(Presentation.class));
        desk.playback.open(
                scenario.plan(), () -> new Performing(scenario, new Sentences(Locale.ENGLISH), presentation::arrive));
        desk.playback.pause();
        desk.playback.frameProperty().subscribe(frame -> {
            if (frame != null) {
                presentation.pulse(frame);
            }
        });
        desk.pulse(1);
        presentation.enter();
        desk.pulse(2);

        List<OptionalInt> answers = new ArrayList<>();
        while (phase(presentation) != Phase.OVER) {
            presentation.next();
            desk.until(() -> phase(presentation) != Phase.PLAYING);
            if (presentation.slideProperty().get() instanceof Slide.Answer answer) {
                answers.add(right(answer));
            }
        }

        assertThat(desk.playback.planSoFar().orElseThrow().commands())
                .isEqualTo(told.plan().commands());
        assertThat(answers)
                .isEqualTo(
                        told.performance().answers().stream().map(Answer::right).toList());
        presentation.next();
        if (!scenario.expectations().isEmpty()) {
            assertThat(presentation.slideProperty().get())
                    .isInstanceOfSatisfying(
                            Slide.Checks.class,
                            checks -> assertThat(checks.all()).allMatch(met -> met.met()));
        }
    }

    private static Phase phase(Presentation presentation) {
        return presentation.stateProperty().get().phase();
    }

    private static OptionalInt right(Slide.Answer answer) {
        for (int i = 0; i < answer.choices().size(); i++) {
            if (answer.choices().get(i).right()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
