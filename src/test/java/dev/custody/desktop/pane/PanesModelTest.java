package dev.custody.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PanesModelTest {
    private final PanesModel panes = new PanesModel(List.of(
            type("stage", Place.CENTRE),
            type("map", Place.CENTRE),
            type("ledger", Place.RIGHT),
            type("inspector", Place.RIGHT)));

    @Test
    void oneIsSeenAtAPlace() {
        panes.show("ledger");
        panes.show("inspector");

        assertThat(panes.isOpen("ledger")).isFalse();
        assertThat(panes.seen()).containsExactly("inspector");
        panes.toggle("inspector");
        assertThat(panes.seen()).isEmpty();
    }

    @Test
    void theCentreIsNeverEmpty() {
        panes.show("map");
        panes.hide("map");

        assertThat(panes.seen()).containsExactly("stage");
        panes.hide("stage");
        assertThat(panes.seen()).containsExactly("stage");
    }

    @Test
    void hidingWhatIsNotSeenHidesNothingElse() {
        panes.show("ledger");
        panes.hide("inspector");

        assertThat(panes.seen()).containsExactly("ledger");
    }

    @Test
    void aPanelThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> panes.show("nothing")).hasMessageContaining("nothing");
    }

    private static PaneType type(String id, Place place) {
        return new PaneType(id, place, PanesModelTest.class, _ -> {
            throw new AssertionError("made without being looked at");
        });
    }
}
