package dev.custody.desktop.advise;

import dev.custody.advise.AdviceWords;
import dev.custody.advise.Advisor;
import dev.custody.advise.Concern.Option;
import dev.custody.advise.Counsel;
import dev.custody.advise.Question;
import dev.custody.desktop.advise.Advised.Line;
import dev.custody.desktop.pane.Runs;
import dev.custody.desktop.pane.Stories;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.scenario.story.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What somebody answers, and what is advised. */
public final class AdviseViewModel {
    private final Advisor advisor;
    private final AdviceWords words;
    private final Texts texts;
    private final Runs runs;
    private final Stories stories;
    private final Runnable showDiagram;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Asked>> asked = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Advised>> advised = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * A question as it is shown.
     *
     * @param holds the answer that counts: given, or assumed
     */
    record Asked(Question question, String text, List<Choice> choices, Question.Answer holds) {}

    /** An answer that can be chosen. */
    record Choice(Question.Answer answer, String text) {}

    /** @param showDiagram shows the diagram that is open */
    AdviseViewModel(Advisor advisor, Runs runs, Stories stories, Runnable showDiagram, Texts texts) {
        this.advisor = advisor;
        this.texts = texts;
        this.words = new AdviceWords(texts.bundle().getLocale());
        this.runs = runs;
        this.stories = stories;
        this.showDiagram = showDiagram;
        stories.allProperty().subscribe(_ -> tell());
    }

    /** The questions that are of interest, in their order. */
    ReadOnlyObjectProperty<List<Asked>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Advised>> advisedProperty() {
        return advised.getReadOnlyProperty();
    }

    void answer(Question.Answer answer) {
        given.put(answer.question(), answer.id());
        tell();
    }

    /** Forgets all answers. */
    void startAgain() {
        given.clear();
        tell();
    }

    /** Begins a run of an architecture, and shows it. */
    void open(Diagram diagram) {
        runs.open(diagram);
        showDiagram.run();
    }

    void present(Scenario scenario) {
        stories.present(scenario);
    }

    void readStories() {
        stories.read();
    }

    private void tell() {
        asked.set(advisor.holding(given).entrySet().stream()
                .map(each -> asked(each.getKey(), each.getValue()))
                .toList());
        advised.set(advisor.advise(given).stream().map(this::advised).toList());
    }

    private Asked asked(Question question, Question.Answer holds) {
        List<Choice> choices = question.answers().stream()
                .map(answer -> new Choice(answer, words.of(answer)))
                .toList();
        return new Asked(question, words.of(question), choices, holds);
    }

    private Advised advised(Counsel counsel) {
        Line rather = line(
                counsel.rather(),
                words.because(counsel.rather()),
                Optional.of(counsel.rather().shows()));
        return new Advised(
                words.of(counsel.concern()),
                rather,
                rather.diagram().map(diagram -> diagram.advice().costs()).orElse(List.of()),
                counsel.not().stream().map(this::against).toList(),
                counsel.never().stream()
                        .map(option -> line(option, words.because(option), Optional.of(option.shows())))
                        .toList());
    }

    private Line against(Counsel.Against against) {
        String because = texts.of("against", words.of(against.answer()), words.because(against));
        return line(against.option(), because, against.shows());
    }

    private Line line(Option option, String because, Optional<String> shows) {
        Optional<Diagram> diagram = option.diagram().flatMap(this::diagram);
        return new Line(
                diagram, diagram.map(Diagram::title).orElse(words.nothing()), because, shows.flatMap(this::story));
    }

    private Optional<Diagram> diagram(String id) {
        return runs.catalogue().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A scenario that can be presented; none before they are read. */
    private Optional<Scenario> story(String id) {
        return stories.allProperty().get().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
