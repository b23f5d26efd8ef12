package dev.custody.desktop;

import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.timeline.TimelineView;
import dev.custody.desktop.transport.TransportView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * What the first window needs of JavaFX and what any thread can get: JavaFX's own would look for the system's fonts, and for all
 * that reads FXML, while nothing is seen yet.
 */
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

    /** Gets it, in any thread, and the texts that are seen first. */
    static void take(Language language) {
        FXMLLoader loader = new FXMLLoader();
        loader.setController(new HeadStart());
        try {
            loader.load(new ByteArrayInputStream(FXML.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Font.getDefault();
        Stream.of(Window.class, Playback.class, TransportView.class, TimelineView.class)
                .forEach(language::texts);
        Panes.ALL.forEach(pane -> pane.name(language));
    }
}
