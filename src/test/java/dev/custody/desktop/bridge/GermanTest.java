package dev.custody.desktop.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.engine.Command;
import dev.custody.engine.RunPlan;
import dev.custody.words.Figures;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the bridge says in German has no English in it, and what it keeps in files is the same in every language. */
final class GermanTest {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final RunPlan PLAN = RunPlan.of(Played.diagram("queue-worker"), 5);

    private final Played english = faulty(Language.ENGLISH);
    private final Played german = faulty(new Language(Locale.GERMAN));

    @Test
    void everyMarkIsGerman() {
        List<Mark> marks = german.frame().marks();

        assertThat(marks).extracting(Mark::kind).contains(Mark.Kind.KILL, Mark.Kind.MEND, Mark.Kind.RETRY);
        assertThat(marks)
                .extracting(Mark::text)
                .doesNotContainAnyElementsOf(
                        english.frame().marks().stream().map(Mark::text).toList());
    }

    @Test
    void noticesAndBranchesAreGermanOnTheScreen() {
        assertThat(german.notices)
                .extracting(Notice::text)
                .anySatisfy(text -> assertThat(text).startsWith("Bei 0,").endsWith("danach bleiben auf „Hauptzweig“."));
        assertThat(tree(german).branches())
                .extracting(BranchTree.Branch::name)
                .satisfies(names -> assertThat(names.getFirst()).isEqualTo("Hauptzweig"))
                .satisfies(names -> assertThat(names.getLast()).matches("kill worker bei \\d+(,\\d)? m?s"));
        assertThat(tree(german).undo())
                .hasValueSatisfying(text -> assertThat(text).startsWith("Rückgängig: "));
        assertThat(german.notices)
                .extracting(Notice::text)
                .doesNotContainAnyElementsOf(
                        english.notices.stream().map(Notice::text).toList());
    }

    @Test
    void filesAreTheSameInEveryLanguage() {
        assertThat(german.playback.branching().savedBranches())
                .isPresent()
                .isEqualTo(english.playback.branching().savedBranches());
    }

    @Test
    void aNameThatIsConfirmedAsItIsShownStaysAutomatic() {
        BranchTree before = tree(german);
        before.branches().forEach(branch -> german.playback.branching().rename(branch.id(), branch.name()));

        assertThat(german.playback.branching().savedBranches())
                .isEqualTo(english.playback.branching().savedBranches());
        assertThat(tree(german)).isEqualTo(before);
    }

    @Test
    void timesAreWrittenWithTheLanguagesPoint() {
        assertThat(Figures.clock(3_201_400, Locale.GERMAN)).isEqualTo("3,201 s");
        assertThat(Figures.span(19_800_000, Locale.GERMAN)).isEqualTo("19,8 s");
        assertThat(Figures.span(20_000_000, Locale.GERMAN)).isEqualTo("20 s");
        assertThat(Figures.factor(0.0614, Locale.GERMAN)).isEqualTo("×0,06");
    }

    /** A run with a kill in its middle, on a branch, a restart, and a search that finds nothing. */
    private static Played faulty(Language language) {
        Played played = new Played(language);
        played.playback.open(PLAN);
        played.toRest();
        played.playback.seek(300_000);
        played.pulse();
        played.playback.give(new Command.Kill(WORKER, -1));
        played.playback.play();
        played.until(() -> played.frame().playheadMicros() > 1_000_000);
        played.playback.give(new Command.Restart(WORKER, -1));
        played.playback.play();
        played.toRest();
        played.playback.toEdge();
        played.playback.travel().next(Landmark.FAULT);
        played.until(() -> played.notices.size() > 1);
        return played;
    }

    private static BranchTree tree(Played played) {
        return played.playback.branching().shownProperty().get();
    }
}
