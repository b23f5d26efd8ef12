package dev.custody.desktop.pane;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * What goes on below the end of a list or a scroll pane fades out there: a line that is cut in half looks like a mistake. What has
 * the focus there is seen as well as anywhere: it does not fade.
 */
public final class Fade extends Region {
    /** Beside it is the bar. */
    private static final double BAR = 14;
    /** So close to its end, in parts of the way of a bar, nothing follows. */
    private static final double END = 0.002;

    private final BooleanProperty overFocus = new SimpleBooleanProperty();
    private final Runnable look = this::look;
    private final Control scrolled;
    private @Nullable Scene watched;

    private Fade(Control scrolled) {
        this.scrolled = scrolled;
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
        Fade fade = new Fade(scrolled);
        stack.getChildren().add(fade);
        scrolled.insetsProperty()
                .subscribe(insets -> StackPane.setMargin(
                        fade, new Insets(0, BAR + insets.getRight(), insets.getBottom(), insets.getLeft())));
        scrolled.skinProperty().subscribe(skin -> {
            if (skin != null) {
                fade.follow();
            }
        });
        scrolled.focusWithinProperty().subscribe(fade::watch);
    }

    /** As long as the focus is in what is scrolled, looks in each pulse where it came to lie. */
    private void watch(boolean hasFocus) {
        if (watched != null) {
            watched.removePostLayoutPulseListener(look);
        }
        watched = hasFocus ? scrolled.getScene() : null;
        if (watched != null) {
            watched.addPostLayoutPulseListener(look);
        } else {
            overFocus.set(false);
        }
    }

    private void look() {
        Node focused = watched == null ? null : focused(watched.getFocusOwner());
        overFocus.set(focused != null
                && focused.localToScene(focused.getLayoutBounds()).intersects(localToScene(getLayoutBounds())));
    }

    /** A list has the focus itself, for one of its lines. */
    private @Nullable Node focused(@Nullable Node owner) {
        if (!scrolled.equals(owner)) {
            return owner;
        }
        return scrolled instanceof ListView<?> list
                ? list.lookupAll(".list-cell").stream()
                        .filter(Node::isFocused)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private void follow() {
        for (Node node : scrolled.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL && isOf(bar, scrolled)) {
                visibleProperty().unbind();
                visibleProperty()
                        .bind(Bindings.createBooleanBinding(
                                () -> bar.isVisible()
                                        && !overFocus.get()
                                        && bar.getMax() - bar.getValue() > END * (bar.getMax() - bar.getMin()),
                                overFocus,
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
