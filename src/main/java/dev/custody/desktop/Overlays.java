package dev.custody.desktop;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Action.Group;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.action.KeyMap;
import dev.custody.desktop.export.Export;
import dev.custody.desktop.files.FileDrop;
import dev.custody.desktop.invite.Invite;
import dev.custody.desktop.keysheet.KeySheetView;
import dev.custody.desktop.notices.ErrorView;
import dev.custody.desktop.notices.NoticesModel;
import dev.custody.desktop.notices.NoticesView;
import dev.custody.desktop.notices.ToldView;
import dev.custody.desktop.palette.PaletteEntry;
import dev.custody.desktop.palette.PaletteSource;
import dev.custody.desktop.palette.PaletteView;
import dev.custody.desktop.palette.PaletteViewModel;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.KeptFocus;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What comes over the window: palette, key sheet, notices, errors, what was told. Each is made when it is first seen. */
final class Overlays {
    private final Desk desk;
    private final WindowViewModel model;
    private final WindowView view;
    private final Texts texts;
    private final PaletteViewModel palette;
    private final Texts ofPalette;
    private final RunFileActions files;
    /** Whether each of those that one can write in is seen; the upper ones first. */
    private final List<BooleanProperty> covers = new ArrayList<>();

    /**
     * @param compareWith compares the open run with the same one on another diagram
     * @param files whose recent ones are found by the palette, and which is given what is dropped
     */
    Overlays(
            Desk desk,
            WindowViewModel model,
            WindowView view,
            Docks docks,
            Consumer<Diagram> compareWith,
            Texts texts,
            RunFileActions files,
            Outside outside) {
        this.desk = desk;
        this.model = model;
        this.view = view;
        this.texts = texts;
        this.files = files;
        ofPalette = desk.language().texts(PaletteView.class);
        palette = new PaletteViewModel(
                new PaletteSource(desk, ofPalette, texts, Set.of("palette", "escape"), this::recentFiles, compareWith));
        NoticesModel notices = model.notices();
        Texts ofNotices = desk.language().texts(NoticesView.class);
        view.addNotices(new NoticesView(notices, ofNotices), docks.upperRight());
        whenFirst(
                notices.errorProperty().map(_ -> true).orElse(false),
                () -> Fxml.load(new ErrorView(notices, outside.clip()::text), ofNotices));
        coverWhenFirst(notices.toldShownProperty(), () -> Fxml.load(new ToldView(notices), ofNotices));
        Texts ofKeys = desk.language().texts(KeySheetView.class);
        coverWhenFirst(
                model.keysShownProperty(),
                () -> Fxml.load(new KeySheetView(desk.actions(), ofKeys, texts, model.keysShownProperty()), ofKeys));
        PaletteView paletteView = new PaletteView(palette, ofPalette);
        whenFirst(palette.openProperty(), () -> Fxml.load(paletteView, ofPalette), _ -> paletteView.entered());
    }

    void addActions() {
        add(
                "palette",
                palette::toggle,
                Chord.always(KeyCode.K, SHORTCUT_DOWN),
                Chord.always(KeyCode.P, SHORTCUT_DOWN, SHIFT_DOWN));
        add("show-keys", model::toggleKeys, Chord.written("?"), Chord.always(KeyCode.F1));
        add(
                "show-told",
                () -> model.notices().toldShownProperty().set(true),
                Chord.always(KeyCode.M, SHORTCUT_DOWN, SHIFT_DOWN));
        desk.actions()
                .add(Action.of(
                        "open-recent",
                        Group.FILE,
                        texts,
                        () -> palette.openFor(PaletteEntry.Kind.FILE),
                        Chord.always(KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN)));
    }

    /** Shows the invitation of the audience when it is first asked for. */
    void show(Invite invited) {
        covers.add(invited.shownProperty());
        whenFirst(invited.shownProperty(), invited::layer, layer -> KeptFocus.in(layer, Invite.FIRST));
    }

    /** Shows the sheet for exports when it is first asked for. */
    void show(Export exported) {
        covers.add(exported.shownProperty());
        coverWhenFirst(exported.shownProperty(), exported::layer);
    }

    /** Takes files that are dropped on the window. */
    void takeFiles(Scene scene) {
        Label hint = new Label(texts.of("drop"));
        hint.setId("drop-hint");
        hint.getStyleClass().add("drop-hint");
        hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        view.addLayer(hint);
        new FileDrop(files::dropped).install(scene, hint);
    }

    /**
     * Has Escape put away what covers the window, and the preferences, wherever the focus is: beside them the window can be used,
     * and the diagram and lists have that key mean something of their own. What is being written there goes first.
     */
    void takeEscape(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isCovered() || !(scene.getFocusOwner() instanceof TextInputControl)) {
                escape(event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && (isCovered() || model.settingsShownProperty().get())
                && !KeyMap.isListOpen()
                && putAway()) {
            event.consume();
        }
    }

    private boolean isCovered() {
        return covers.stream().anyMatch(BooleanProperty::get);
    }

    /** Puts away what lies on top; false if nothing does. */
    boolean putAway() {
        if (palette.close()) {
            return true;
        }
        for (BooleanProperty shown : covers) {
            if (shown.get()) {
                shown.set(false);
                return true;
            }
        }
        return model.putAway();
    }

    private void add(String id, Runnable act, Chord... keys) {
        desk.actions().add(Action.of(id, Group.WINDOW, texts, act, keys));
    }

    private List<PaletteEntry> recentFiles() {
        return files.recent().list().stream().map(this::entry).toList();
    }

    private PaletteEntry entry(Path file) {
        return new PaletteEntry(
                "file " + file,
                PaletteEntry.Kind.FILE,
                String.valueOf(file.getFileName()),
                file.getParent() == null
                        ? ofPalette.of("kind.FILE")
                        : file.getParent().toString(),
                "",
                true,
                () -> files.openRecent(file));
    }

    private void whenFirst(ObservableValue<Boolean> seen, Supplier<Node> make) {
        whenFirst(seen, make, _ -> {});
    }

    /** The same with what lies over all of the window, where nothing else can be clicked meanwhile. */
    private void coverWhenFirst(ObservableValue<Boolean> seen, Supplier<Node> make) {
        whenFirst(seen, make, KeptFocus::in);
    }

    /** @param entered run when it is in the window */
    private void whenFirst(ObservableValue<Boolean> seen, Supplier<Node> make, Consumer<Node> entered) {
        boolean[] made = new boolean[1];
        seen.subscribe(now -> {
            if (now && !made[0]) {
                made[0] = true;
                Node layer = make.get();
                view.addLayer(layer);
                entered.accept(layer);
            }
        });
    }
}
