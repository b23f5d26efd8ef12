package dev.custody.desktop.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Notice;
import dev.custody.diagram.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoticesModelTest {
    private final NoticesModel model = new NoticesModel();

    @Test
    void threeAreSeenAndGoodNewsGivesWay() {
        model.tell(Notice.problem("p1"));
        model.tell(Notice.information("i1"));
        model.tell(Notice.information("i2"));
        model.tell(Notice.information("i3"));

        assertThat(seen()).containsExactly("p1", "i2", "i3");
        assertThat(model.toldProperty().get()).extracting(Notice::text).containsExactly("i3", "i2", "i1", "p1");
    }

    @Test
    void problemsWaitUntilThereIsRoom() {
        for (int i = 1; i <= 4; i++) {
            model.tell(Notice.problem("p" + i));
        }
        assertThat(seen()).containsExactly("p2", "p3", "p4");

        model.dismiss(model.seenProperty().get().getLast());
        assertThat(seen()).containsExactly("p1", "p2", "p3");
    }

    @Test
    void whatStandsThereIsNotToldTwice() {
        model.tell(Notice.problem("p"));
        model.tell(Notice.problem("p"));
        assertThat(model.toldProperty().get()).hasSize(1);

        model.putAway();
        model.tell(Notice.problem("p"));
        assertThat(model.toldProperty().get()).hasSize(2);
    }

    @Test
    void fiftyCanBeReadAgain() {
        for (int i = 1; i <= 60; i++) {
            model.tell(Notice.information("i" + i));
        }
        assertThat(model.toldProperty().get())
                .hasSize(50)
                .first()
                .extracting(Notice::text)
                .isEqualTo("i60");
    }

    @Test
    void escapePutsAwayOneThingAfterTheOther() {
        model.tell(Notice.information("i"));
        model.report(new ErrorReport("t", "a", "d"));
        model.toldShownProperty().set(true);

        assertThat(model.putAway()).isTrue();
        assertThat(model.errorProperty().get()).isNull();
        assertThat(model.putAway()).isTrue();
        assertThat(model.toldShownProperty().get()).isFalse();
        assertThat(model.putAway()).isTrue();
        assertThat(seen()).isEmpty();
        assertThat(model.putAway()).isFalse();
    }

    @Test
    void detailsNamePlaceAndMendOfEveryProblem() {
        assertThat(ErrorReport.details(List.of(
                        new Problem("a.json", "/links/0", "It ends nowhere.", "Name a component."),
                        new Problem("a.json", "", "It is empty.", ""))))
                .isEqualTo("a.json: /links/0\nIt ends nowhere.\nName a component.\n\na.json\nIt is empty.");
    }

    private List<String> seen() {
        return model.seenProperty().get().stream().map(Notice::text).toList();
    }
}
