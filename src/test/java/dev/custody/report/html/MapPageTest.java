package dev.custody.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Guarantee;
import dev.custody.explore.Cell;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.MapRow;
import dev.custody.explore.Question;
import dev.custody.explore.Witness;
import dev.custody.picture.Paintbox;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MapPageTest {
    private static final String NASTY = "<script>alert('\"&')</script>";

    private static GuaranteeMap map(long runs) {
        Question claim = question(Guarantee.NOTHING_LOST, Question.Part.CLAIM);
        Question risk = question(Guarantee.NO_DOUBT, Question.Part.RISK);
        MapRow row = new MapRow(
                "kill",
                NASTY,
                NASTY,
                "api",
                "API",
                "2",
                NASTY,
                NASTY,
                "",
                List.of(new Cell(3, 1, 0), new Cell(0, 0, 4)));
        Witness witness = new Witness(
                0,
                0,
                1,
                1,
                1,
                List.of(new Witness.Given(1_500_000, 3, NASTY)),
                NASTY,
                NASTY,
                List.of("1.500 s  " + NASTY));
        GuaranteeMap.Head head = new GuaranteeMap.Head(
                NASTY, NASTY, NASTY, NASTY, 1, 1, List.of("kill"), 1, 0, 0, 4, runs, 1, List.of(1));
        return new GuaranteeMap(head, List.of(claim, risk), List.of(row), List.of(witness));
    }

    private static Question question(Guarantee guarantee, Question.Part part) {
        return new Question(new Claim(guarantee, Optional.empty(), List.of()), part);
    }

    @Test
    void whatIsPutIntoItIsEscaped() {
        String page = MapPage.of(map(4));

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void eachBrokenCellOpensItsStory() {
        String page = MapPage.of(map(4));

        assertThat(page).contains("popovertarget=\"story-0-0\"", "id=\"story-0-0\" popover", "1.500\u00a0s");
        assertThat(page).contains("broken in 1 of 4", "claim-broken shade-1", "never put to the test");
        assertThat(page).doesNotContain("story-0-1", "Incomplete");
        assertThat(MapPage.of(map(3))).contains("Incomplete", "3 of 4 runs");
    }

    @Test
    void itLooksAsTheOtherPages() {
        assertThat(MapPage.of(map(4))).contains(Paintbox.variables().css(), "prefers-color-scheme");
    }

    @Test
    void itNeedsNothingFromElsewhere() {
        // Its own type is written into it.
        assertThat(MapPage.of(map(4)).replace("url(data:font/otf;base64,", ""))
                .doesNotContain("http:", "https:", "url(", "@import", "src=");
    }
}
