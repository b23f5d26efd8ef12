package dev.custody.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.advise.Concern.Option;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.story.Scenario;
import dev.custody.scenario.story.ScenarioCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever somebody answers, the advisor has one piece of advice for each of their concerns; and none of its words is dead. */
final class AdvisorTest {
    private final Advisor advisor = Advisor.builtIn();

    /** Every way to answer the questions that are of interest. */
    private List<Map<String, String>> everyone() {
        List<Map<String, String>> all = List.of(Map.of());
        for (Question question : advisor.questions()) {
            List<Map<String, String>> further = new ArrayList<>();
            for (Map<String, String> answers : all) {
                if (!advisor.holding(answers).containsKey(question)) {
                    further.add(answers);
                    continue;
                }
                for (Question.Answer answer : question.answers()) {
                    Map<String, String> more = new HashMap<>(answers);
                    more.put(question.id(), answer.id());
                    further.add(more);
                }
            }
            all = further;
        }
        return all;
    }

    private Stream<Option> options() {
        return advisor.concerns().stream().flatMap(concern -> concern.options().stream());
    }

    @Test
    void everybodyGetsOneAnswerToEachConcernAndEveryWordIsSaidToSomebody() {
        Set<Option> advised = new HashSet<>();
        Set<String> reasons = new HashSet<>();
        AdviceWords words = new AdviceWords(Locale.ENGLISH);
        List<Map<String, String>> everyone = everyone();
        for (Map<String, String> answers : everyone) {
            for (Counsel counsel : advisor.advise(answers)) {
                advised.add(counsel.rather());
                advised.addAll(counsel.never());
                counsel.not().forEach(against -> reasons.add(words.because(against)));
            }
        }
        assertThat(everyone).hasSizeGreaterThan(500);
        assertThat(advised).containsExactlyInAnyOrderElementsOf(options().toList());
        assertThat(reasons)
                .containsAll(options()
                        .filter(option -> !option.never() && option.diagram().isPresent())
                        .flatMap(option -> option.needs().stream()
                                .flatMap(need -> words.otherwise(option, need.question()).stream()))
                        .toList());
    }

    @Test
    void everyDiagramIsAdvisedOrWarnedOfAndEveryScenarioIsOneOfItsOwn() {
        List<String> ids = new ArrayList<>(new Catalogue(new DiagramLoader()).ids());
        // What all the others are made of.
        ids.remove("building-blocks");
        assertThat(options().flatMap(option -> option.diagram().stream())).containsExactlyInAnyOrderElementsOf(ids);
        DiagramLoader loader = new DiagramLoader();
        ScenarioCatalogue scenarios = new ScenarioCatalogue(DiagramSource.of(new Catalogue(loader), loader));
        options().forEach(option -> {
            Scenario shown = scenarios.scenario(option.shows());
            option.diagram()
                    .ifPresent(diagram -> assertThat(
                                    Stream.concat(Stream.of(shown.diagram().id()), shown.besideId().stream()))
                            .contains(diagram));
            option.needs().stream().flatMap(need -> need.shows().stream()).forEach(scenarios::scenario);
        });
    }

    @Test
    void theSimplestIsAssumed() {
        List<Counsel> counsels = advisor.advise(Map.of());
        assertThat(counsels)
                .extracting(counsel -> counsel.rather().diagram())
                .containsExactly(Optional.of("sync-api"), Optional.empty());
        assertThat(counsels.getFirst().not()).anySatisfy(against -> {
            assertThat(against.option().diagram()).contains("validation-gateway");
            assertThat(against.answer()).hasToString("outage=yes");
        });
    }

    @Test
    void whatNobodyAskedCountsForNothing() {
        assertThat(advisor.advise(Map.of("source", "queue", "work", "long", "sessions", "yes")))
                .extracting(counsel -> counsel.rather().diagram())
                .containsExactly(Optional.of("queue-worker"));
    }
}
