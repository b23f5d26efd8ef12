package dev.custody.desktop.pane;

import dev.custody.desktop.action.Actions;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ButtonSkin;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.control.skin.ToggleButtonSkin;
import javafx.scene.layout.Region;

/**
 * Gives nodes their names. Most views are FXML; what the window shows first is made by hand, since reading FXML takes as long as
 * all the rest of it.
 */
public final class Parts {
    private Parts() {}

    /** The node, with that id and these style classes. */
    public static <N extends Node> N part(N node, String id, String... styles) {
        node.setId(id);
        return styled(node, styles);
    }

    /**
     * The node, with these style classes. A label or button gets its skin here: JavaFX would give it one when it has styled it, and
     * style it again then.
     */
    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        switch (node) {
            case Label label -> label.setSkin(new LabelSkin(label));
            case Button button -> button.setSkin(new ButtonSkin(button));
            case ToggleButton button -> button.setSkin(new ToggleButtonSkin(button));
            default -> {}
        }
        return node;
    }

    /** A flat button for that action, with an icon by the name of its style class. */
    public static Button tool(Actions actions, String id, String icon) {
        Button button = part(new Button("", icon(icon)), id, "flat", "tool");
        actions.bind(button, id);
        return button;
    }

    /** A drawn sign, by the name of its style class. */
    public static Region icon(String style) {
        return styled(new Region(), "icon", style);
    }
}
