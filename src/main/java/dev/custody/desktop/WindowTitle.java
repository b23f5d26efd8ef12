package dev.custody.desktop;

import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the title of the window says, in lists of windows too: what is open, in which file, and whether something is not saved. */
final class WindowTitle {
    private WindowTitle() {}

    static ObservableStringValue of(
            ObservableValue<@Nullable Diagram> diagram,
            ObservableValue<Optional<Path>> file,
            ObservableValue<Boolean> unsaved,
            Texts texts) {
        return Bindings.createStringBinding(
                () -> of(diagram.getValue(), file.getValue(), unsaved.getValue(), texts), diagram, file, unsaved);
    }

    private static String of(@Nullable Diagram diagram, Optional<Path> file, boolean unsaved, Texts texts) {
        if (diagram == null) {
            return texts.of("title.none");
        }
        String title = file.map(Path::getFileName)
                .map(name -> texts.of("title.in-file", diagram.title(), name))
                .orElseGet(() -> texts.of("title", diagram.title()));
        return unsaved ? texts.of("title.unsaved", title) : title;
    }
}
