package dev.custody.desktop.catalogue;

import dev.custody.desktop.catalogue.CatalogueEntry.Heading;
import dev.custody.desktop.catalogue.CatalogueEntry.Item;
import dev.custody.desktop.pane.Stories;
import dev.custody.diagram.Diagram;
import dev.custody.scenario.story.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the catalogue lists, and which of its diagrams is open. */
public final class CatalogueViewModel {
    private final List<Diagram> diagrams;
    private final Consumer<Diagram> onOpen;
    private final Stories stories;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<CatalogueEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Diagram> opened = new ReadOnlyObjectWrapper<>();

    /**
     * @param diagrams in the order of the catalogue
     * @param onOpen is told when a person opens one
     * @param stories what there is to present
     */
    public CatalogueViewModel(List<Diagram> diagrams, Consumer<Diagram> onOpen, Stories stories) {
        this.stories = stories;
        this.diagrams = List.copyOf(diagrams);
        this.onOpen = onOpen;
        query.addListener((_, _, _) -> list());
        list();
    }

    public StringProperty queryProperty() {
        return query;
    }

    ObservableList<CatalogueEntry> entries() {
        return entries;
    }

    ReadOnlyObjectProperty<@Nullable Diagram> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** A person chose it. */
    public void open(Diagram diagram) {
        onOpen.accept(diagram);
    }

    /** Opens the first that is listed: what Enter does in the search field. */
    void openFirst() {
        for (CatalogueEntry entry : entries) {
            if (entry instanceof Item(Diagram diagram)) {
                open(diagram);
                return;
            }
        }
    }

    /** It is open now, whoever chose it. */
    public void show(Diagram diagram) {
        opened.set(diagram);
    }

    /** The scenarios of all diagrams, as far as they were read. */
    ReadOnlyObjectProperty<List<Scenario>> scenariosProperty() {
        return stories.allProperty();
    }

    /** The scenarios of the diagram that is open. */
    List<Scenario> scenarios() {
        Diagram shown = opened.get();
        return stories.allProperty().get().stream()
                .filter(scenario -> shown != null && scenario.diagram().id().equals(shown.id()))
                .toList();
    }

    /** A person chose a scenario. */
    void present(Scenario scenario) {
        stories.present(scenario);
    }

    private void list() {
        Map<String, List<CatalogueEntry>> groups = new LinkedHashMap<>();
        for (Diagram diagram : diagrams) {
            if (matches(diagram)) {
                groups.computeIfAbsent(diagram.group(), _ -> new ArrayList<>()).add(new Item(diagram));
            }
        }
        List<CatalogueEntry> all = new ArrayList<>();
        groups.forEach((group, items) -> {
            all.add(new Heading(group));
            all.addAll(items);
        });
        entries.setAll(all);
    }

    /** Every word must occur somewhere in what is said about the diagram. */
    private boolean matches(Diagram diagram) {
        String said = Stream.of(
                        diagram.id(),
                        diagram.title(),
                        diagram.group(),
                        diagram.summary(),
                        diagram.advice().problem(),
                        diagram.claims().toString(),
                        diagram.risks().toString())
                .reduce("", (a, b) -> a + " " + b)
                .toLowerCase(Locale.ROOT);
        return Stream.of(query.get().toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .allMatch(said::contains);
    }
}
