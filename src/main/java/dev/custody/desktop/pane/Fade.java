package dev.custody.desktop.pane;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What goes on below the end of a list or a scroll pane fades out there: a line that is cut in half looks like a mistake. */
public final class Fade extends Region {
    /** Beside it is the bar. */
    private static final double BAR = 14;
    /** So close to its end, in parts of the way of a bar, nothing follows. */
    private static final double END = 0.002;

    private Fade() {
        getStyleClass().add("fade");
        setMouseTransparent(true);
        setVisible(false);
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    }

    /** Lets it fade out from now on. Its parent is a {@link StackPane} that has nothing else. */
    public static void over(Control scrolled) {
        if (!(scrolled.getParent() instanceof StackPane stack)) {
            throw new IllegalArgumentException("a fade lies over what it fades, in a stack: " + scrolled);
        }
        Fade fade = new Fade();
        stack.getChildren().add(fade);
        scrolled.insetsProperty()
                .subscribe(insets -> StackPane.setMargin(
                        fade, new Insets(0, BAR + insets.getRight(), insets.getBottom(), insets.getLeft())));
        scrolled.skinProperty().subscribe(skin -> {
            if (skin != null) {
                fade.follow(scrolled);
            }
        });
    }

    private void follow(Control scrolled) {
        for (Node node : scrolled.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL && isOf(bar, scrolled)) {
                visibleProperty().unbind();
                visibleProperty()
                        .bind(Bindings.createBooleanBinding(
                                () -> bar.isVisible()
                                        && bar.getMax() - bar.getValue() > END * (bar.getMax() - bar.getMin()),
                                bar.visibleProperty(),
                                bar.valueProperty(),
                                bar.maxProperty(),
                                bar.minProperty()));
            }
        }
    }

    /** Not one of what is scrolled. A list has its bars a level lower. */
    private static boolean isOf(ScrollBar bar, Control scrolled) {
        return scrolled.equals(bar.getParent())
                || scrolled.equals(bar.getParent().getParent());
    }
}
