package dev.custody.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Breakpoint;
import dev.custody.desktop.canvas.Deed;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Link;
import dev.custody.diagram.Setting;
import dev.custody.engine.Command;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.ServiceState;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seed 1, as every run that is opened from the catalogue. */
final class InspectorViewModelTest {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final MessageId FIRST = new MessageId(1);

    private final TestDesk desk = new TestDesk();
    private final InspectorViewModel model = modelIn(Language.ENGLISH, desk);

    private static InspectorViewModel modelIn(Language language, TestDesk desk) {
        return new InspectorViewModel(
                desk.playback, desk.selection, desk.desk().runs(), language.texts(InspectorViewModel.class));
    }

    private Subject subject() {
        return model.subjectProperty().get();
    }

    private Listing list(String title) {
        return subject().lists().stream()
                .filter(each -> each.title().startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no list " + title + " in " + subject()));
    }

    private SettingRow setting(Setting setting) {
        return subject().settings().stream()
                .filter(row -> row.setting() == setting)
                .findFirst()
                .orElseThrow();
    }

    private Deed deed(Deed.Kind kind) {
        return subject().deeds().stream()
                .filter(deed -> deed.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void select(ComponentId component) {
        desk.selection.set(new Selection.OfComponent(component));
    }

    private ServiceState service(ComponentId id) {
        return (ServiceState) desk.frame().scene().component(id);
    }

    @Test
    void withNothingSelectedItTellsWhatTheDiagramIsForAndWhatMendsIt() {
        desk.open("building-blocks");

        assertThat(subject().title()).isEqualTo("Building blocks");
        assertThat(list("The problem").lines()).hasSize(1);
        assertThat(list("What to try").lines()).hasSizeGreaterThan(1);
        assertThat(subject().deeds()).extracting(Deed::kind).contains(Deed.Kind.SEND_BURST);
    }

    @Test
    void whatIsSlowStandsOtherwiseThanWhatIsBroken() {
        desk.open("building-blocks");
        select(WORKER);
        assertThat(subject().standing()).isEqualTo(Standing.WELL);

        model.give(deed(Deed.Kind.SLOW));
        desk.pulse(1);
        assertThat(subject().standing()).isEqualTo(Standing.SLOW);

        model.give(deed(Deed.Kind.KILL));
        desk.pulse(1);
        assertThat(subject().standing()).isEqualTo(Standing.AMISS);
    }

    @Test
    void aServiceShowsItsProgramWithTheStepAtWhichAMessageIs() {
        desk.open("building-blocks");
        select(WORKER);
        desk.until(() -> service(WORKER).jobs().stream()
                .anyMatch(job -> job.step() != null && !job.messages().isEmpty()));
        desk.pulse(1);

        List<Line> marked =
                list("Program").lines().stream().filter(Line::marked).toList();
        assertThat(marked).hasSize(1);
        assertThat(marked.getFirst().note())
                .isEqualTo(
                        service(WORKER).jobs().getFirst().messages().getFirst().toString());
        assertThat(list("In its hands").lines().getFirst().text())
                .isEqualTo(marked.getFirst().note());
    }

    @Test
    void stepsWithinOthersStandFurtherInWithANumberOfTheirOwn() {
        desk.open("outbox");
        select(new ComponentId("relay"));

        assertThat(list("Program").lines())
                .filteredOn(line -> line.depth() == 1)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.lead()).contains("."));
    }

    @Test
    void aLineOfTheProgramGoesFromNoBreakPointToPauseToKillAndBack() {
        desk.open("building-blocks");
        select(WORKER);
        Line step = list("Program").lines().get(1);

        model.act(step);
        assertThat(desk.playback.breakpoints().at(WORKER, "1")).contains(Breakpoint.Action.PAUSE);
        assertThat(list("Program").lines().get(1).sign()).isEqualTo("break-pause");
        assertThat(list("Program").lines().get(1).spoken()).endsWith("Pauses here.");
        model.act(step);
        assertThat(desk.playback.breakpoints().at(WORKER, "1")).contains(Breakpoint.Action.KILL);
        model.act(step);
        assertThat(desk.playback.breakpoints().at(WORKER, "1")).isEmpty();
        assertThat(list("Program").lines().get(1)).isEqualTo(step);
    }

    @Test
    void aSettingIsGivenToTheRunAndShownAsItIsThen() {
        desk.open("building-blocks");
        select(WORKER);
        assertThat(setting(Setting.CONCURRENCY).isChanged()).isFalse();

        assertThat(model.set(setting(Setting.CONCURRENCY), " 4 ")).isEmpty();
        desk.pulse(2);

        assertThat(setting(Setting.CONCURRENCY).value()).isEqualTo(4);
        assertThat(setting(Setting.CONCURRENCY).isChanged()).isTrue();
        desk.playback.seek(0);
        desk.playback.toStart();
        desk.pulse(1);
        assertThat(setting(Setting.CONCURRENCY).isChanged())
                .as("before it was set")
                .isFalse();
    }

    @Test
    void whatASettingCannotBeIsToldInASentenceAndNothingHappens() {
        desk.open("building-blocks");
        select(WORKER);
        int before = desk.playback.planSoFar().orElseThrow().commands().size();

        assertThat(model.set(setting(Setting.CONCURRENCY), "many")).contains("Write a whole number, such as 4.");
        assertThat(model.set(setting(Setting.CONCURRENCY), "0")).contains("It can't be 0: only from 1 to 1000.");
        assertThat(model.set(setting(Setting.CALL_TIMEOUT), "5"))
                .get()
                .asString()
                .contains("200 ms");
        desk.pulse(2);

        assertThat(desk.playback.planSoFar().orElseThrow().commands()).hasSize(before);
    }

    @Test
    void stepsOfASettingStayWithinItsBounds() {
        desk.open("building-blocks");
        select(WORKER);
        SettingRow concurrency = setting(Setting.CONCURRENCY);

        assertThat(concurrency.next(true)).isEqualTo(concurrency.value() + 1);
        assertThat(concurrency.next(false)).isEqualTo(Math.max(1, concurrency.value() - 1));
    }

    @Test
    void aLinkHasALatencyForEachDirectionAndTellsWhatIsOnIt() {
        desk.open("building-blocks");
        Link link = desk.frame().diagram().links().getFirst();
        desk.selection.set(new Selection.OfLink(link));
        desk.until(() -> desk.frame().scene().flights().stream()
                .anyMatch(flight -> link.joins(flight.from(), flight.to())
                        && !flight.messages().isEmpty()));

        assertThat(list("On it now").lines().getFirst().text()).startsWith("#");
        assertThat(subject().settings()).hasSize(4);
        model.step(setting(Setting.LATENCY), true);
        desk.pulse(2);
        assertThat(setting(Setting.LATENCY).value()).isEqualTo(2 * link.latencyMicros());
        assertThat(subject().facts().get(1).value()).isEqualTo(Setting.LATENCY.format(link.latencyMicros()));

        model.give(deed(Deed.Kind.CUT_BOTH));
        desk.pulse(2);
        assertThat(subject().state()).isEqualTo("cut");
        assertThat(deed(Deed.Kind.HEAL_BOTH).commands())
                .containsExactly(new Command.Heal(link.from(), link.to()), new Command.Heal(link.to(), link.from()));
    }

    @Test
    void aMessageTellsItsLifeAndALineOfItGoesThere() {
        desk.open("building-blocks").untilRest();
        desk.selection.set(new Selection.OfMessage(FIRST));
        desk.pulse(1);
        List<Line> life = list("Its life").lines();
        assertThat(life).hasSizeGreaterThan(3);

        model.act(life.get(2));
        desk.pulse(1);

        assertThat(desk.frame().playing()).isFalse();
        assertThat(life.get(2).does()).contains(new Line.Seek(desk.frame().playheadMicros()));
        assertThat(subject().title()).isEqualTo("#1");
    }

    @Test
    void aMessageThatIsNotHandedInYetSaysSo() {
        desk.open("building-blocks");
        desk.selection.set(new Selection.OfMessage(new MessageId(99)));

        assertThat(subject().title()).isEqualTo("#99");
        assertThat(subject().state()).isEqualTo("not handed in yet");
    }

    @Test
    void theRowsOfAMessageSayWhatTheySayNow() {
        desk.open("outbox").untilRest();
        desk.selection.set(new Selection.OfMessage(FIRST));
        desk.pulse(1);

        assertThat(list("Its copies").lines())
                .extracting(Line::text, Line::note)
                .contains(org.assertj.core.groups.Tuple.tuple("sent", "true"));
        assertThat(list("Payload").lines()).extracting(Line::text).doesNotContain("sent");
        assertThat(list("Now with").lines()).extracting(Line::note).contains("held");
    }

    @Test
    void aRowOfAnOpenTransactionIsNotCommitted() {
        desk.open("outbox");
        ComponentId database = new ComponentId("database");
        select(database);
        desk.until(() -> ((DatabaseState) desk.frame().scene().component(database))
                .tables().values().stream().anyMatch(table -> !table.pending().isEmpty()));
        desk.pulse(1);

        assertThat(list("orders").title()).endsWith("not committed");
        assertThat(list("orders").lines().getFirst().note()).isEqualTo("not committed");
        desk.selection.set(new Selection.OfMessage(FIRST));
        assertThat(list("Now with").lines()).extracting(Line::text).anyMatch(text -> text.endsWith("not committed"));
    }

    @Test
    void whatIsNotSeenIsNotRead() {
        model.setSeen(false);
        desk.open("building-blocks").pulse(10);
        assertThat(subject()).isEqualTo(Subject.NONE);

        model.setSeen(true);
        assertThat(subject().title()).isEqualTo("Building blocks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPartOfEveryDiagramCanBeInspectedInBothLanguages(String tag) {
        for (var diagram : desk.desk().runs().catalogue()) {
            TestDesk here = new TestDesk();
            InspectorViewModel inspector = modelIn(new Language(Locale.of(tag)), here);
            here.open(diagram.id());
            here.until(() -> here.frame().playheadMicros() > 1_500_000);
            for (var component : diagram.components()) {
                here.selection.set(new Selection.OfComponent(component.id()));
                assertThat(inspector.subjectProperty().get().title()).isEqualTo(component.title());
                assertThat(inspector.subjectProperty().get().deeds()).isNotEmpty();
            }
            for (Link link : diagram.links()) {
                here.selection.set(new Selection.OfLink(link));
                assertThat(inspector.subjectProperty().get().settings()).hasSize(4);
            }
            for (var life : here.frame().ledger().lives()) {
                here.selection.set(new Selection.OfMessage(life.id()));
                assertThat(inspector.subjectProperty().get().title())
                        .isEqualTo(life.id().toString());
            }
        }
    }
}
