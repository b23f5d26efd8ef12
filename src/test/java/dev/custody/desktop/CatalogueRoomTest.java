package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.pane.PanesModel;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

final class CatalogueRoomTest {
    private final PanesModel panes = new PanesModel(Panes.ALL);
    private final SimpleBooleanProperty cramped = new SimpleBooleanProperty();
    private final SimpleBooleanProperty narrow = new SimpleBooleanProperty();
    private final CatalogueRoom room = new CatalogueRoom(panes, cramped, narrow);

    @Test
    void itGivesWayAndComesBackAndIsWantedAllTheWhile() {
        panes.show("catalogue");
        cramped.set(true);
        assertThat(panes.isOpen("catalogue")).isFalse();
        assertThat(room.wanted(List.of("stage"))).containsExactly("catalogue", "stage");

        cramped.set(false);
        assertThat(panes.isOpen("catalogue")).isTrue();
        assertThat(room.wanted(List.of("catalogue", "stage"))).containsExactly("catalogue", "stage");
    }

    @Test
    void whoHidItFindsItHidden() {
        cramped.set(true);
        cramped.set(false);
        assertThat(panes.isOpen("catalogue")).isFalse();
        assertThat(room.wanted(List.of())).isEmpty();
    }

    @Test
    void whoCallsItHasItAndMayHideItForGood() {
        panes.show("catalogue");
        cramped.set(true);
        panes.show("catalogue");
        assertThat(panes.isOpen("catalogue")).isTrue();

        panes.hide("catalogue");
        cramped.set(false);
        assertThat(panes.isOpen("catalogue")).isFalse();
    }

    @Test
    void inANarrowWindowItGivesWayToWhatIsSeenBesideTheDiagramOnly() {
        panes.show("catalogue");
        panes.show("stage");
        narrow.set(true);
        assertThat(panes.isOpen("catalogue")).isTrue();

        panes.show("sql");
        assertThat(panes.isOpen("catalogue")).isFalse();
        panes.show("transcript");
        assertThat(panes.isOpen("catalogue")).isFalse();
        panes.hide("transcript");
        assertThat(panes.isOpen("catalogue")).isTrue();

        panes.show("map");
        assertThat(panes.isOpen("catalogue")).isFalse();
        assertThat(room.wanted(List.of("map"))).containsExactly("catalogue", "map");
        narrow.set(false);
        assertThat(panes.isOpen("catalogue")).isTrue();
    }
}
