package dev.custody.desktop.compare;

import dev.custody.desktop.action.Tip;
import dev.custody.desktop.canvas.DiagramCanvas;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.text.Texts;
import dev.custody.explore.Comparison.Pair;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The comparison as it is seen. */
public final class CompareView {
    /** From this width on, in pixels, the two stand side by side while there is no diagram. */
    private static final double WIDE = 900;

    private final CompareViewModel model;
    private final Texts texts;
    private final HalfView left;
    private final HalfView right;
    /** Whether the list is being filled, so that what it selects is nobody's choice. */
    private boolean listing;

    @FXML
    private ComboBox<Choice> choice;

    @FXML
    private Label step;

    @FXML
    private Label unused;

    @FXML
    private GridPane halves;

    @FXML
    private Label fateCount;

    @FXML
    private ListView<Pair> fates;

    CompareView(CompareViewModel model, Texts texts, DiagramCanvas left, DiagramCanvas right) {
        this.model = model;
        this.texts = texts;
        this.left = new HalfView(model, Side.LEFT, texts, left);
        this.right = new HalfView(model, Side.RIGHT, texts, right);
    }

    @FXML
    void initialize() {
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice of) {
                return of == null ? "" : of.name();
            }

            @Override
            public @Nullable Choice fromString(String text) {
                return null;
            }
        });
        model.choicesProperty().subscribe(this::list);
        model.chosenProperty().subscribe(this::mark);
        choice.valueProperty().subscribe(chosen -> {
            if (!listing && chosen != null) {
                model.choose(chosen);
            }
        });
        step.textProperty().bind(model.stepProperty());
        unused.textProperty().bind(model.unusedProperty());
        // Where the window is too narrow for all of it.
        unused.setTooltip(Tip.of());
        unused.getTooltip().textProperty().bind(model.unusedProperty());
        unused.visibleProperty().bind(model.unusedProperty().isNotEmpty());
        unused.managedProperty().bind(unused.visibleProperty());
        fates.setCellFactory(_ -> new FateCell(texts));
        model.fatesProperty().subscribe(this::tell);
        fateCount.visibleProperty().bind(model.diagramProperty(Side.RIGHT).isNotNull());
        fates.getSelectionModel().selectedItemProperty().subscribe(pair -> {
            if (!listing && pair != null) {
                model.select(Side.LEFT, new Selection.OfMessage(pair.message()));
            }
        });
        model.selectionProperty(Side.LEFT).subscribe(this::highlight);
        for (HalfView half : List.of(left, right)) {
            GridPane.setHgrow(half, Priority.ALWAYS);
            GridPane.setVgrow(half, Priority.ALWAYS);
            half.setMinSize(0, 0);
            // Equal parts, whatever they would like.
            half.setPrefSize(1, 1);
        }
        halves.getChildren().addAll(left, right);
        halves.widthProperty().subscribe(this::arrange);
        halves.heightProperty().subscribe(this::arrange);
        model.diagramProperty(Side.LEFT).subscribe(this::arrange);
        model.diagramProperty(Side.RIGHT).subscribe(this::arrange);
    }

    /** Side by side or one above the other: as both diagrams are larger. */
    private void arrange() {
        double width = halves.getWidth();
        double height = halves.getHeight();
        double beside = scaleIn((width - halves.getHgap()) / 2, height);
        double above = scaleIn(width, (height - halves.getVgap()) / 2);
        boolean isWide = beside == above ? width >= WIDE : beside > above;
        GridPane.setConstraints(left, 0, 0);
        GridPane.setConstraints(right, isWide ? 1 : 0, isWide ? 0 : 1);
        left.standBeside(isWide ? right : null);
        right.standBeside(isWide ? left : null);
    }

    /** How large the smaller of the diagrams would be. */
    private double scaleIn(double width, double height) {
        return Stream.of(left, right)
                .mapToDouble(half -> half.scaleIn(width, height))
                .filter(scale -> scale > 0)
                .min()
                .orElse(0);
    }

    private void list(List<Choice> choices) {
        listing = true;
        choice.getItems().setAll(choices);
        choice.setValue(model.chosenProperty().get());
        listing = false;
    }

    private void mark(@Nullable Choice chosen) {
        listing = true;
        choice.setValue(chosen);
        listing = false;
    }

    private void tell(List<Pair> pairs) {
        listing = true;
        fates.getItems().setAll(pairs);
        fateCount.setText(texts.of("fates", pairs.size()));
        fates.setVisible(!pairs.isEmpty());
        listing = false;
        highlight(model.selectionProperty(Side.LEFT).get());
    }

    private void highlight(Selection selection) {
        listing = true;
        fates.getSelectionModel().clearSelection();
        if (selection instanceof Selection.OfMessage(var message)) {
            fates.getItems().stream()
                    .filter(pair -> pair.message().equals(message))
                    .findFirst()
                    .ifPresent(fates.getSelectionModel()::select);
        }
        listing = false;
    }

    /** Where the focus goes when a person walks to this pane. */
    void focus() {
        choice.requestFocus();
    }
}
