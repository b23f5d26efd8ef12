package dev.custody.desktop;

import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.timeline.TimelineView;
import dev.custody.desktop.transport.TransportView;
import dev.custody.words.Figures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.CheckBoxSkin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.control.skin.HyperlinkSkin;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.MenuButtonSkin;
import javafx.scene.control.skin.ProgressBarSkin;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.control.skin.SliderSkin;
import javafx.scene.control.skin.SplitPaneSkin;
import javafx.scene.control.skin.TableCellSkin;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.control.skin.TreeCellSkin;
import javafx.scene.control.skin.TreeViewSkin;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** What JavaFX and the JVM get ready when it is first needed, and what any thread can need before the window does. */
final class HeadStart {
    private static final String FXML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <?import javafx.scene.layout.HBox?>
        <?import javafx.scene.layout.Region?>
        <HBox xmlns="http://javafx.com/javafx" xmlns:fx="http://javafx.com/fxml">
            <Region fx:id="region" styleClass="icon, icon-play" HBox.hgrow="ALWAYS"/>
        </HBox>
        """;

    @FXML
    Region region;

    private HeadStart() {}

    /**
     * For the first picture: the system's fonts and ours, texts, how times are written, and the way in which JavaFX's drawing reaches
     * memory.
     */
    static void take(Language language) {
        Font.getDefault();
        Theme.loadFonts();
        Stream.of(Window.class, Playback.class, TransportView.class, TimelineView.class)
                .forEach(language::texts);
        Panes.ALL.forEach(pane -> pane.name(language));
        var _ = Figures.clock(0, language.numbers());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(Long.BYTES, Long.BYTES);
            memory.set(ValueLayout.JAVA_INT, 0, memory.get(ValueLayout.JAVA_INT, 0) + 1);
            memory.set(ValueLayout.JAVA_BYTE, 0, memory.get(ValueLayout.JAVA_BYTE, 0));
        }
    }

    /** For what is seen later, in panels and sheets: the controls that the first picture has none of, and how each is drawn. */
    static void takeForLater() {
        draw(new TreeView<>(), TreeViewSkin::new);
        draw(new TreeCell<>(), TreeCellSkin::new);
        draw(new TableView<>(), TableViewSkin::new);
        draw(new TableRow<>(), TableRowSkin::new);
        draw(new TableCell<>(), TableCellSkin::new);
        draw(new ListView<>(), ListViewSkin::new);
        draw(new ComboBox<>(), ComboBoxListViewSkin::new);
        draw(new TextField(), TextFieldSkin::new);
        draw(new TextArea(), TextAreaSkin::new);
        draw(new MenuButton(), MenuButtonSkin::new);
        draw(new ScrollPane(new Region()), ScrollPaneSkin::new);
        draw(new SplitPane(new Region(), new Region()), SplitPaneSkin::new);
        draw(new CheckBox(), CheckBoxSkin::new);
        draw(new Slider(), SliderSkin::new);
        draw(new ProgressBar(), ProgressBarSkin::new);
        draw(new Hyperlink(), HyperlinkSkin::new);
    }

    private static <C extends Control> void draw(C control, Function<C, Skin<?>> skin) {
        control.setSkin(skin.apply(control));
    }

    /** For the panels, which come after the diagram: what reads FXML. */
    static void takeForPanels() {
        FXMLLoader loader = new FXMLLoader();
        loader.setController(new HeadStart());
        try {
            loader.load(new ByteArrayInputStream(FXML.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
