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
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
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
