package dev.custody.desktop.transport;

import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.bridge.SpeedNames;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.text.Text;

/** The speed that is set, and those there are to choose from. It is as wide as its longest entry, so that nothing beside it moves. */
final class SpeedMenu extends MenuButton {
    /** What it has around its text, in pixels. */
    private static final double AROUND_TEXT = 52;

    private final Text longest;

    SpeedMenu(TransportViewModel model, SpeedNames names) {
        longest = new Text(names.toString(Speed.ACTION));
        textProperty().bind(model.speedProperty().map(names::toString));
        // Made once: a menu that gets others while it opens does not know how high it is, and covers its button.
        getItems().setAll(choices(model, names));
    }

    @Override
    protected double computeMinWidth(double height) {
        longest.setFont(getFont());
        return longest.getLayoutBounds().getWidth() + AROUND_TEXT;
    }

    /** The one that is set marked. */
    private static List<RadioMenuItem> choices(TransportViewModel model, SpeedNames names) {
        return Stream.concat(Stream.of(Speed.ACTION), Speed.LADDER.stream())
                .map(each -> {
                    RadioMenuItem item = new RadioMenuItem(names.toString(each));
                    Runnable mark = () ->
                            item.setSelected(each.equals(model.speedProperty().get()));
                    model.speedProperty().subscribe(_ -> mark.run());
                    item.setOnAction(_ -> {
                        model.setSpeed(each);
                        // The one that is set anyway stays marked.
                        mark.run();
                    });
                    return item;
                })
                .toList();
    }
}
