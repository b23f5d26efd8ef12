package dev.custody.desktop.canvas;

import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.engine.Nickname;
import dev.custody.layout.Layout;
import dev.custody.layout.Metrics;
import dev.custody.layout.Neighbours.Direction;
import dev.custody.layout.Point;
import dev.custody.ledger.Ledger;
import dev.custody.picture.DiagramWords;
import dev.custody.scene.Looks;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/**
 * Shows a diagram and what goes on in it. {@link #show} gives it a diagram, {@link #render} a scene of that diagram at a time;
 * its owner calls the latter once a pulse. What a person does with it goes to the {@link CanvasActions}.
 *
 * <p>Needs {@code styles/tokens.css} on its scene. Use it on the JavaFX thread only.
 */
public final class DiagramCanvas extends CanvasStyle {
    private static final double PAN_STEP = 60;

    private final Lens lens = new Lens(this::moved);
    private final NodeLayer nodes;
    private final TokenDrawing tokens;
    private final Minimap minimap;
    private final Arrangement arrangement;
    private final Approach approach;
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(new Selection.None());
    private final ObjectProperty<Boolean> reducedMotion = new SimpleObjectProperty<>();
    private CanvasActions actions = CanvasActions.NONE;
    private @Nullable Diagram diagram;
    private @Nullable Scene scene;
    private @Nullable Ledger ledger;

    /** One that forgets where components were put when it goes. */
    public DiagramCanvas() {
        this(Places.inMemory(), Language.ENGLISH);
    }

    /** @param places where components were put, and are put */
    public DiagramCanvas(Places places, Language language) {
        DiagramWords words = new DiagramWords(language.locale());
        nodes = new NodeLayer(words);
        minimap = new Minimap(lens, words);
        arrangement = new Arrangement(places, nodes, minimap, lens);
        approach = new Approach(lens);
        tokens = new TokenDrawing(lens, arrangement::layout, this::followed, reducedMotion::get, words);
        getStyleClass().add("diagram-canvas");
        getChildren().addAll(tokens.source(), nodes);
        getChildren().addAll(tokens.layers());
        getChildren().add(minimap);
        selection.addListener((_, _, now) -> nodes.mark(now));
        reducedMotion.set(Platform.getPreferences().isReducedMotion());
        CanvasGestures hand = new CanvasGestures(this, lens);
        hand.install();
        new CanvasInput(this, hand, language.texts(DiagramCanvas.class)).install();
        setAccessibleText(words.of("diagram"));
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(DiagramCanvas.class.getResource("/styles/canvas.css"), "styles/canvas.css")
                .toExternalForm();
    }

    /** Shows another diagram, with nothing going on in it. */
    public void show(Diagram newDiagram) {
        diagram = newDiagram;
        scene = null;
        ledger = null;
        arrangement.reset();
        tokens.reset();
        selection.set(new Selection.None());
        setAccessibleText(newDiagram.title() + ". " + newDiagram.summary());
        requestLayout();
    }

    /** Where commands and selections go. */
    public void setActions(CanvasActions newActions) {
        actions = newActions;
    }

    /** What is selected. Setting it selects without telling the {@link CanvasActions}. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** Whether things step instead of gliding; what the platform preferred when it was made, unless set. */
    public ObjectProperty<Boolean> reducedMotionProperty() {
        return reducedMotion;
    }

    /** Who says how a message looks; null lets the scene say it. */
    public void setLooks(@Nullable Looks newLooks) {
        tokens.setLooks(newLooks);
    }

    /** Who says in whose hands messages are: it has taken the same events as the scene. Null: that is not shown. */
    public void setLedger(@Nullable Ledger newLedger) {
        ledger = newLedger;
    }

    /** Who says whose a message is; its name is then shown beside it. */
    public void setNames(Function<MessageId, Optional<Nickname>> names) {
        tokens.setNames(names);
    }

    /** Shows that scene, of the diagram that is shown, at that virtual time. */
    public void render(Scene newScene, long micros) {
        render(newScene, micros, System.nanoTime() / 1e9);
    }

    /**
     * The same.
     *
     * @param seconds the beholder's clock, by which gestures move: anything that goes forward
     */
    public void render(Scene newScene, long micros, double seconds) {
        scene = newScene;
        tokens.see(newScene, micros, seconds);
        if (arrangement.layout() != null && getScene() != null) {
            nodes.show(newScene, micros);
            nodes.show(ledger, selection.get());
            minimap.show(newScene);
            approach.proceed(seconds, reducedMotion.get());
            tokens.paint();
        }
    }

    private @Nullable MessageId followed() {
        return selection.get() instanceof Selection.OfMessage(MessageId message) ? message : null;
    }

    @Override
    protected void layoutChildren() {
        tokens.resize(getWidth(), getHeight());
        minimap.settle(getWidth() - snappedRightInset(), getHeight() - snappedBottomInset());
        fitLayout();
    }

    private void fitLayout() {
        Scene shown = current();
        Metrics metrics = metrics();
        if (shown != null && metrics.isKnown() && getWidth() > 0 && getHeight() > 0) {
            if (arrangement.fit(shown, tokens.micros(), metrics, size(), room())) {
                tokens.hold();
            }
            nodes.mark(selection.get());
            tokens.jump();
            look();
        }
    }

    private void moved() {
        tokens.hold();
        look();
    }

    /** Another part is in sight: only transforms change. */
    private void look() {
        nodes.look(lens.viewport());
        minimap.look();
        tokens.soil();
    }

    // ---- what is in sight

    /** How large everything is: 1 when all is in sight, as large as it fits. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return lens.zoomProperty();
    }

    /** How many pixels a unit of the diagram would have if this were so large; nothing before it is in a window. */
    public double scaleIn(double width, double height) {
        return diagram == null ? 0 : Arrangement.scaleIn(diagram, metrics(), width, height);
    }

    /** Makes everything larger, about the middle. */
    public void zoomIn() {
        lens.zoomIn();
    }

    /** Makes everything smaller, about the middle. */
    public void zoomOut() {
        lens.zoomOut();
    }

    /** Brings everything in sight, as large as it fits; also what was dragged away. */
    public void fit() {
        fitLayout();
        lens.goHome();
    }

    /** Goes closer to something, gently. */
    public Approach approach() {
        return approach;
    }

    /** Looks a step further in that direction. */
    public void pan(Direction direction) {
        lens.panBy(-direction.dx() * PAN_STEP, -direction.dy() * PAN_STEP);
    }

    /** What it shows now, for a picture of it; empty before anything goes on. */
    public Optional<CanvasSight> sight() {
        return CanvasSight.of(
                arrangement.layout(), scene, ledger, lens.seen(), getWidth(), tokens.micros(), selection.get());
    }

    // ---- where components stand

    /** Moves the selected component by the width of a token. */
    public void moveSelected(Direction direction) {
        if (selection.get() instanceof Selection.OfComponent(ComponentId id)) {
            arrangement.step(id, direction);
            tokens.jump();
            look();
        }
    }

    /** Puts the components of this diagram back where it says. */
    public void resetPlaces() {
        arrangement.forget();
        fitLayout();
    }

    // ---- for CanvasInput and CanvasGestures

    /** Puts the middle of a component there for now, and its links with it. */
    void move(ComponentId id, Point middle) {
        arrangement.move(id, middle);
        tokens.jump();
        look();
    }

    void keepPlace(ComponentId id) {
        arrangement.keep(id);
    }

    void choose(Selection chosen) {
        selection.set(chosen);
        actions.select(chosen);
    }

    void give(Command command) {
        actions.command(command);
    }

    void inspect() {
        actions.inspect();
    }

    List<MenuItem> ofPicture() {
        return actions.ofPicture();
    }

    @Nullable
    Layout fitted() {
        return arrangement.layout();
    }

    @Nullable
    Scene current() {
        Scene now = scene;
        return now == null && diagram != null ? new Scene(diagram) : now;
    }

    Map<ComponentId, ComponentView> views() {
        return nodes.components();
    }

    /** The message drawn at that place of the canvas; null if none is. */
    @Nullable
    MessageId messageAt(double x, double y) {
        return tokens.messageAt(x, y);
    }

    /** Ends a change of zoom at once, for pictures. */
    void settle() {
        tokens.settle();
    }
}
