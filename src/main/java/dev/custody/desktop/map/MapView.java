package dev.custody.desktop.map;

import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Tip;
import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.pane.TabFocus;
import dev.custody.desktop.text.Texts;
import dev.custody.explore.FaultKind;
import dev.custody.explore.Witness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The guarantee map as it is seen. */
public final class MapView {
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /** Less high than that, in pixels, it shows hardly a row below all that is said of it. */
    private static final double LOW_HEIGHT = 560;
    /** Less high than that, there is no room for rows at all: all of it scrolls, and the table takes that share of what is seen. */
    private static final double LOWEST_HEIGHT = 450;

    private static final double TABLE_SHARE = 0.78;

    private static final int ROWS_KEPT = 4;

    private final MapViewModel model;
    private final Actions actions;
    private final Texts texts;
    private final MapWidths widths = new MapWidths();
    private final MapHeader header;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox map;

    @FXML
    private VBox legend;

    @FXML
    private Label of;

    @FXML
    private Pane kinds;

    @FXML
    private ToggleButton one;

    @FXML
    private ToggleButton two;

    @FXML
    private Button explore;

    @FXML
    private Button cancel;

    @FXML
    private HBox progress;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label progressText;

    @FXML
    private Label summary;

    @FXML
    private VBox nothing;

    @FXML
    private VBox found;

    @FXML
    private VBox grid;

    @FXML
    private StackPane head;

    @FXML
    private ListView<MapLine> rows;

    @FXML
    private Label place;

    @FXML
    private Label said;

    @FXML
    private Label story;

    @FXML
    private Button play;

    MapView(MapViewModel model, Actions actions, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        header = new MapHeader(widths, texts);
    }

    /** Where the window is low, rows come before words. */
    private void makeRoomForRows() {
        double height = scroll.getHeight();
        if (height <= 0) {
            return;
        }
        boolean low = height < LOW_HEIGHT;
        boolean lowest = height < LOWEST_HEIGHT;
        map.pseudoClassStateChanged(LOW, low);
        header.setLongestName(lowest ? MapHeader.BRIEFEST_NAME : low ? MapHeader.BRIEF_NAME : MapHeader.LONGEST_NAME);
        show(story, !low);
        double table = header.getMinHeight() + ROWS_KEPT * rows.getFixedCellSize();
        grid.setMinHeight(lowest ? Math.max(table, height * TABLE_SHARE) : 0);
    }

    /** What the signs mean stands beside the names of the columns where these leave it room; tips say it everywhere. */
    private void makeRoomForNames() {
        legend.setVisible(legend.prefWidth(-1) <= widths.label());
    }

    @FXML
    void initialize() {
        of.textProperty().bind(model.labelProperty());
        for (FaultKind kind : MapViewModel.faults()) {
            CheckBox box = new CheckBox(texts.of("fault." + kind.id()));
            box.setId("fault-" + kind.id());
            box.setTooltip(Tip.of(texts.of("fault." + kind.id() + ".hint")));
            box.selectedProperty().bindBidirectional(model.kindProperty(kind));
            box.disableProperty().bind(model.searchingProperty());
            kinds.getChildren().add(box);
        }
        model.depthProperty().subscribe(depth -> {
            one.setSelected(depth.intValue() == 1);
            two.setSelected(depth.intValue() == 2);
        });
        one.setOnAction(_ -> chooseDepth(1));
        two.setOnAction(_ -> chooseDepth(2));
        one.disableProperty().bind(model.searchingProperty());
        two.disableProperty().bind(model.searchingProperty());
        actions.bind(explore, "explore");
        actions.bind(cancel, "cancel-explore");
        actions.bind(play, "play-witness");
        show(explore, model.searchingProperty().not().get());
        model.searchingProperty().subscribe(searching -> {
            show(explore, !searching);
            show(cancel, searching);
            show(progress, searching);
        });
        model.searchProperty().subscribe(this::showSearch);
        head.getChildren().addFirst(header);
        // Where the window is too narrow for all of it.
        Stream.of(place, said, story).forEach(label -> Tip.on(label, label.textProperty()));
        scroll.heightProperty().subscribe(this::makeRoomForRows);
        legend.widthProperty().subscribe(this::makeRoomForNames);
        widths.cellProperty().subscribe(this::makeRoomForNames);
        MapWalk walk = new MapWalk(rows, model);
        rows.setCellFactory(_ -> new MapRowCell(model, widths, walk::followsPointer));
        grid.widthProperty().subscribe(this::fit);
        model.sheetProperty().subscribe(sheet -> showSheet(sheet, walk));
        model.cursorProperty().subscribe(this::showCursor);
    }

    void focus() {
        if (model.sheetProperty().get() == null) {
            TabFocus.give(explore);
        } else {
            rows.requestFocus();
        }
    }

    private void chooseDepth(int depth) {
        model.depthProperty().set(depth);
        one.setSelected(depth == 1);
        two.setSelected(depth == 2);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showSearch(MapSearch search) {
        switch (search) {
            case MapSearch.Idle _ -> progressText.setText("");
            case MapSearch.Looking _ -> {
                bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
                progressText.setText(texts.of("looking"));
            }
            case MapSearch.Running(long done, long total, double perSecond) -> {
                bar.setProgress((double) done / Math.max(1, total));
                progressText.setText(texts.of("running", done, total, Math.round(perSecond)));
            }
            case MapSearch.Ending _ -> progressText.setText(texts.of("ending"));
        }
    }

    private void showSheet(@Nullable MapSheet sheet, MapWalk walk) {
        show(nothing, sheet == null);
        show(found, sheet != null);
        if (sheet != null) {
            summary.setText(sheet.summary());
            header.show(sheet.columns());
            fit();
            rows.getItems().setAll(sheet.lines());
            rows.scrollTo(0);
            // What was looked for, not what it was looked for with. What scrolls has its height a layout later.
            Pulse.inTurn(List.of(() -> {}, () -> scroll.setVvalue(scroll.getVmax()), walk::begin));
        }
    }

    private void fit() {
        MapSheet sheet = model.sheetProperty().get();
        if (sheet != null && grid.getWidth() > 0) {
            widths.fit(grid.getWidth(), sheet.columns());
        }
    }

    // ---- the cell that is looked at

    private void showCursor(@Nullable MapCursor at) {
        MapSheet sheet = model.sheetProperty().get();
        header.look(at == null ? -1 : at.column());
        show(play, model.witness().isPresent());
        if (at != null && sheet != null && sheet.lines().get(at.line()) instanceof MapLine.Step step) {
            place.setText(sheet.place(step.row()));
            said.setText(sheet.said(step.row(), at.column()));
            Optional<Witness> witness = model.witness();
            story.setText(
                    witness.map(w -> w.sentence() + ". " + w.reason() + ".").orElse(""));
        } else {
            place.setText("");
            said.setText("");
            story.setText("");
        }
    }
}
