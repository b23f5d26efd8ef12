package dev.custody.desktop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.catalogue.CatalogueEntry.Heading;
import dev.custody.desktop.catalogue.CatalogueEntry.Item;
import dev.custody.desktop.pane.Stories;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogueViewModelTest {
    private final List<Diagram> diagrams = new Catalogue(new DiagramLoader()).diagrams();
    private final List<Diagram> opened = new ArrayList<>();
    private final CatalogueViewModel model = new CatalogueViewModel(diagrams, opened::add, Stories.NONE);

    @Test
    void listsEveryDiagramUnderTheHeadingOfItsGroup() {
        assertThat(model.entries()).hasSizeGreaterThan(diagrams.size());
        String group = "";
        for (CatalogueEntry entry : model.entries()) {
            switch (entry) {
                case Heading(String text) -> group = text;
                case Item(Diagram diagram) -> assertThat(diagram.group()).isEqualTo(group);
            }
        }
    }

    @Test
    void everyWordOfTheQueryMustBeSomewhereInWhatIsSaid() {
        model.queryProperty().set("  RELAY  outbox ");
        assertThat(model.entries()).hasSize(2);
        model.queryProperty().set("relay nonsense");
        assertThat(model.entries()).isEmpty();
    }

    @Test
    void enterOpensTheFirstThatIsListed() {
        model.queryProperty().set("queue-worker");
        model.openFirst();
        assertThat(opened).singleElement().extracting(Diagram::id).isEqualTo("queue-worker");
    }

    @Test
    void enterOpensNothingWhereNothingIsListed() {
        model.queryProperty().set("zzz");
        model.openFirst();
        assertThat(opened).isEmpty();
    }
}
