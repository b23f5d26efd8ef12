package dev.custody.desktop.canvas;

import dev.custody.desktop.canvas.layout.Flow;
import dev.custody.desktop.canvas.layout.Layout;
import dev.custody.desktop.canvas.layout.Metrics;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.engine.Command;
import dev.custody.scene.Looks;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Shows a diagram and what goes on in it. {@link #show} gives it a diagram, {@link #render} a scene of that diagram at a time;
 * its owner calls the latter once a pulse. What a person does with it goes to the {@link CanvasActions}.
 *
 * <p>Needs {@code styles/tokens.css} on its scene. Use it on the JavaFX thread only.
 */
public final class DiagramCanvas extends CanvasStyle {
    private final Group world = new Group();
    private final Translate shift = new Translate();
    private final Scale zoom = new Scale();
    private final TokenLayer tokens = new TokenLayer();
    private final SpriteSheet sheet = new SpriteSheet();
    private final Map<ComponentId, ComponentView> components = new LinkedHashMap<>();
    private final List<LinkView> links = new ArrayList<>();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(new Selection.None());
    private final ObjectProperty<Boolean> reducedMotion = new SimpleObjectProperty<>();
    private CanvasActions actions = new CanvasActions() {
        @Override
        public void command(Command command) {}

        @Override
        public void select(Selection selection) {}
    };
    private @Nullable Diagram diagram;
    private @Nullable Layout layout;
    private @Nullable Metrics built;
    private @Nullable Scene scene;
    private @Nullable Looks looks;
    private @Nullable Sprites sprites;
    private double spriteScale;

    public DiagramCanvas() {
        getStyleClass().add("diagram-canvas");
        world.setManaged(false);
        world.getTransforms().addAll(shift, zoom);
        Pane hidden = new Pane(sheet);
        hidden.setManaged(false);
        hidden.setOpacity(0);
        hidden.setMouseTransparent(true);
        getChildren().addAll(hidden, world, tokens);
        selection.addListener((_, _, now) -> mark(now));
        reducedMotion.set(Platform.getPreferences().isReducedMotion());
        Platform.getPreferences().reducedMotionProperty().addListener((_, _, now) -> reducedMotion.set(now));
        new CanvasInput(this).install();
        setAccessibleText("Diagram");
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
        built = null;
        layout = null;
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

    /** Whether things step instead of gliding; what the platform prefers, unless set. */
    public ObjectProperty<Boolean> reducedMotionProperty() {
        return reducedMotion;
    }

    /** Who says how a message looks; null lets the scene say it. */
    public void setLooks(@Nullable Looks newLooks) {
        looks = newLooks;
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
        Layout now = layout;
        if (now == null || getScene() == null) {
            return;
        }
        for (LinkView link : links) {
            link.show(newScene);
        }
        for (ComponentView view : components.values()) {
            view.show(newScene);
        }
        double outputScale = outputScale();
        tokens.paint(
                newScene,
                looks == null ? newScene : looks,
                now,
                sprites(now, outputScale),
                outputScale,
                micros,
                seconds,
                reducedMotion.get(),
                selection.get() instanceof Selection.OfMessage(MessageId message) ? message : null);
    }

    private Sprites sprites(Layout now, double outputScale) {
        double scale = now.scale() * outputScale;
        Sprites current = sprites;
        if (current == null || sheet.isStale() || Math.abs(scale - spriteScale) > 1e-6) {
            current = sheet.rasterise(scale, now.metrics().token());
            sprites = current;
            spriteScale = scale;
        }
        return current;
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null || window.getOutputScaleX() <= 0 ? 1 : window.getOutputScaleX();
    }

    @Override
    protected void layoutChildren() {
        tokens.resizeRelocate(0, 0, getWidth(), getHeight());
        Diagram shown = diagram;
        Metrics metrics = metrics();
        if (shown == null || !metrics.isKnown() || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        Layout fitted = new Layout(shown, metrics, getWidth(), getHeight());
        layout = fitted;
        shift.setX(fitted.left());
        shift.setY(fitted.top());
        zoom.setX(fitted.scale());
        zoom.setY(fitted.scale());
        if (!metrics.equals(built)) {
            build(shown, fitted);
            built = metrics;
        }
        for (int i = 0; i < links.size(); i++) {
            links.get(i).place(fitted.tracks().get(i));
        }
        components.forEach((id, view) -> view.place(fitted.box(id)));
    }

    private void build(Diagram shown, Layout fitted) {
        components.clear();
        links.clear();
        for (int i = 0; i < shown.links().size(); i++) {
            Link link = shown.links().get(i);
            String name = shown.component(link.from()).title() + " to "
                    + shown.component(link.to()).title();
            links.add(new LinkView(
                    i,
                    link,
                    Flow.of(shown, link),
                    name,
                    fitted.tracks().get(i),
                    fitted.metrics().lane()));
        }
        for (Component component : shown.components()) {
            components.put(component.id(), ComponentViews.of(component, fitted));
        }
        world.getChildren().setAll(links);
        world.getChildren().addAll(components.values());
        Scene before = scene == null ? new Scene(shown) : scene;
        links.forEach(view -> view.show(before));
        components.values().forEach(view -> view.show(before));
        mark(selection.get());
    }

    private void mark(Selection now) {
        components.forEach((id, view) ->
                view.setSelected(now instanceof Selection.OfComponent(ComponentId component) && component.equals(id)));
        links.forEach(view -> view.setSelected(now instanceof Selection.OfLink(Link link) && link.equals(view.link())));
    }

    // ---- for CanvasInput

    void choose(Selection chosen) {
        selection.set(chosen);
        actions.select(chosen);
    }

    void give(Command command) {
        actions.command(command);
    }

    @Nullable
    Layout fitted() {
        return layout;
    }

    @Nullable
    Scene current() {
        Scene now = scene;
        return now == null && diagram != null ? new Scene(diagram) : now;
    }

    Map<ComponentId, ComponentView> views() {
        return components;
    }

    /** The message drawn at that place of the canvas; null if none is. */
    @Nullable
    MessageId messageAt(double x, double y) {
        Layout now = layout;
        if (now == null) {
            return null;
        }
        return tokens.pick(
                (x - now.left()) / now.scale(),
                (y - now.top()) / now.scale(),
                now.metrics().token() * 0.55);
    }
}
