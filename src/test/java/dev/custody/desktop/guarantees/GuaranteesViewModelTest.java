package dev.custody.desktop.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import org.junit.jupiter.api.Test;

final class GuaranteesViewModelTest {
    private final TestDesk desk = new TestDesk();
    private final GuaranteesViewModel model =
            new GuaranteesViewModel(desk.playback, Language.ENGLISH.texts(GuaranteesViewModel.class));

    @Test
    void claimsAreKeptSoFarAndKeptInTheEnd() {
        desk.open("building-blocks").pulse(30);
        assertThat(model.claimsProperty().get())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.standing()).isEqualTo("kept so far"));

        desk.untilRest();
        assertThat(model.claimsProperty().get())
                .allSatisfy(line -> assertThat(line.standing()).isEqualTo("kept"));
    }

    @Test
    void whatIsNotSeenIsNotKeptUpToDate() {
        model.setSeen(false);
        desk.open("building-blocks").untilRest();
        assertThat(model.claimsProperty().get()).isEmpty();

        model.setSeen(true);
        assertThat(model.claimsProperty().get()).isNotEmpty();
    }
}
