package dev.custody.desktop.timeline;

import dev.custody.desktop.pane.TabFocus;
import dev.custody.desktop.text.Texts;
import dev.custody.words.Figures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The branches above the timeline, on its axis. Click or Enter goes to one, the arrows walk, double click or F2 renames. */
final class BranchesView {
    private static final double BAR_WIDTH = 10;
    private static final double EDITOR_WIDTH = 260;

    private final Pane pane;
    private final BranchesViewModel model;
    private final TimelineViewModel timeline;
    private final Texts texts;
    private final Map<Integer, LaneNode> nodes = new HashMap<>();
    private final TextField editor = new TextField();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();

    /** @param pane what they are drawn on, as wide as the timeline */
    BranchesView(Pane pane, BranchesViewModel model, TimelineViewModel timeline, Texts texts) {
        this.pane = pane;
        this.model = model;
        this.timeline = timeline;
        this.texts = texts;
    }

    void begin() {
        pane.setAccessibleText(texts.of("branches"));
        pane.setClip(clip);
        pane.visibleProperty().bind(model.several());
        pane.managedProperty().bind(model.several());
        pane.setOnScroll(this::scroll);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.setUnitIncrement(1);
        bar.valueProperty()
                .subscribe(value -> model.scroll((int) Math.round(value.doubleValue())
                        - model.firstProperty().get()));
        editor.setId("branch-editor");
        editor.setManaged(false);
        editor.setVisible(false);
        editor.setAccessibleText(texts.of("branch-editor"));
        editor.setOnAction(_ -> model.rename(editor.getText()));
        editor.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveEditor);
        editor.focusedProperty().subscribe((_, focused) -> {
            if (!focused && model.renamedProperty().get().isPresent()) {
                model.rename(editor.getText());
            }
        });
        pane.widthProperty().subscribe(this::drawAll);
        pane.heightProperty().subscribe(this::drawAll);
        timeline.axisProperty().subscribe(this::drawAll);
        timeline.edgeProperty().subscribe(this::drawCurrent);
        model.lanesProperty().subscribe(this::fill);
        model.firstProperty().subscribe(this::drawAll);
        model.renamedProperty().subscribe(this::edit);
    }

    private void fill(List<BranchesViewModel.Lane> lanes) {
        if (lanes.size() < 2) {
            pane.getChildren().removeAll(nodes.values());
            nodes.clear();
            return;
        }
        for (BranchesViewModel.Lane lane : lanes) {
            LaneNode node = nodes.computeIfAbsent(lane.id(), this::make);
            node.setFocusTraversable(lane.isCurrent());
            node.setAccessibleText(said(lane));
        }
        List<LaneNode> gone = nodes.entrySet().stream()
                .filter(entry -> model.lane(entry.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .toList();
        pane.getChildren().removeAll(gone);
        nodes.values().removeAll(gone);
        if (bar.getParent() == null) {
            pane.getChildren().addAll(bar, editor);
        }
        pane.setPrefHeight(model.rowsInView() * LaneNode.HEIGHT);
        pane.setMinHeight(Region.USE_PREF_SIZE);
        drawAll();
    }

    private LaneNode make(int id) {
        LaneNode node = new LaneNode();
        node.setId("branch-" + id);
        node.setManaged(false);
        node.setOnMouseClicked(click -> model.lane(id).ifPresent(lane -> clicked(lane, click)));
        node.setOnKeyPressed(key -> model.lane(id).ifPresent(lane -> pressed(lane, key)));
        pane.getChildren().addFirst(node);
        return node;
    }

    private String said(BranchesViewModel.Lane lane) {
        String name = lane.isCurrent() ? texts.of("branch.current", lane.name()) : lane.name();
        return model.parent(lane)
                .map(parent ->
                        texts.of("branch.of", name, parent.name(), Figures.clock(lane.forkMicros(), texts.numbers())))
                .orElse(name);
    }

    private void drawAll() {
        double width = pane.getWidth();
        clip.setWidth(width);
        clip.setHeight(pane.getHeight());
        model.lanesProperty().get().forEach(this::draw);
        bar.setVisible(model.lastFirst() > 0);
        bar.setMax(Math.max(0, model.lastFirst()));
        bar.setVisibleAmount((double) model.rowsInView()
                * bar.getMax()
                / Math.max(1, model.lanesProperty().get().size()));
        bar.setValue(model.firstProperty().get());
        bar.resizeRelocate(width - BAR_WIDTH, 0, BAR_WIDTH, pane.getHeight());
    }

    private void draw(BranchesViewModel.Lane lane) {
        LaneNode node = nodes.get(lane.id());
        if (node != null && pane.getWidth() > 0) {
            long edge = lane.isCurrent() ? timeline.edgeProperty().get() : lane.edgeMicros();
            node.relocate(0, (lane.row() - model.firstProperty().get()) * LaneNode.HEIGHT);
            node.draw(lane, timeline.axisProperty().get(), pane.getWidth(), edge);
        }
    }

    /** As the run goes on, only the lane that is seen grows. */
    private void drawCurrent() {
        model.lanesProperty().get().stream()
                .filter(BranchesViewModel.Lane::isCurrent)
                .forEach(this::draw);
    }

    private void clicked(BranchesViewModel.Lane lane, MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY) {
            focus(lane, Node::requestFocus);
            if (click.getClickCount() == 2) {
                model.beginRename(lane);
            } else {
                model.switchTo(lane);
            }
            click.consume();
        }
    }

    private void pressed(BranchesViewModel.Lane lane, KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() || key.isShiftDown()) {
            return;
        }
        Optional<BranchesViewModel.Lane> to = switch (key.getCode()) {
            case UP, KP_UP -> model.beside(lane, -1);
            case DOWN, KP_DOWN -> model.beside(lane, 1);
            case LEFT, KP_LEFT -> model.parent(lane);
            case RIGHT, KP_RIGHT -> model.child(lane);
            default -> Optional.empty();
        };
        to.ifPresent(next -> focus(next, TabFocus::give));
        if (key.getCode() == KeyCode.ENTER) {
            model.switchTo(lane);
        } else if (key.getCode() == KeyCode.F2) {
            model.beginRename(lane);
        } else if (!key.getCode().isArrowKey()) {
            return;
        }
        key.consume();
    }

    private void focus(BranchesViewModel.Lane lane, Consumer<Node> give) {
        model.reveal(lane.row());
        LaneNode node = nodes.get(lane.id());
        if (node != null) {
            give.accept(node);
        }
    }

    private void scroll(ScrollEvent scroll) {
        if (scroll.getDeltaY() != 0) {
            model.scroll(scroll.getDeltaY() > 0 ? -1 : 1);
            scroll.consume();
        }
    }

    private void edit(OptionalInt id) {
        boolean hadFocus = editor.isFocused();
        editor.setVisible(id.isPresent());
        id.ifPresent(branch -> model.lane(branch).ifPresent(this::edit));
        if (id.isEmpty() && hadFocus) {
            model.lanesProperty().get().stream()
                    .filter(BranchesViewModel.Lane::isCurrent)
                    .forEach(lane -> focus(lane, TabFocus::give));
        }
    }

    private void edit(BranchesViewModel.Lane lane) {
        LaneNode node = nodes.get(lane.id());
        if (node != null) {
            editor.setText(lane.name());
            editor.toFront();
            double x = Math.clamp(node.nameX(), 0, Math.max(0, pane.getWidth() - EDITOR_WIDTH));
            editor.resizeRelocate(x, node.getLayoutY(), EDITOR_WIDTH, LaneNode.HEIGHT);
            editor.requestFocus();
            editor.selectAll();
        }
    }

    private void leaveEditor(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            model.leaveName();
            key.consume();
        }
    }
}
