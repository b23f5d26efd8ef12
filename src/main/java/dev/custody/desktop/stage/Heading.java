package dev.custody.desktop.stage;

import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A title that is never cut, what can be done beside it, and a text below. What there is to send stands in the title's line
 * where there is room for it, else below the text. It makes the same choice whatever is selected, so that the diagram below does
 * not jump: for the fault's button the least that it may be wide is kept free, and it gets what is left over. Where there is little
 * room below it, it does without the text; where there is hardly any, what there is to send is in a menu if it has no room beside the title.
 */
final class Heading extends Region {
    private static final double STEP = 8;

    private final Node title;
    private final Node fault;
    private final FlowPane sends;
    private final Node summary;
    private final double gap;
    private @Nullable Node menu;
    /** The height for the width below, until something in it changes: layout asks for it several times in a pulse. */
    private double knownHeight;

    private double knownWidth = Double.NaN;

    /** @param gap between them, in pixels */
    Heading(Node title, Node fault, FlowPane sends, Node summary, double gap) {
        this.title = title;
        this.fault = fault;
        this.sends = sends;
        this.summary = summary;
        this.gap = gap;
        getChildren().addAll(title, fault, sends, summary);
    }

    /** Whether it does without the text. */
    void setBrief(boolean brief) {
        summary.setVisible(!brief);
        requestLayout();
    }

    /** What stands for all that there is to send where that would need a line of its own; nothing does by default. */
    void setMenu(@Nullable Node inPlace) {
        Node before = menu;
        if (Objects.equals(inPlace, before)) {
            return;
        }
        if (before != null) {
            getChildren().remove(before);
        }
        if (inPlace != null) {
            getChildren().add(inPlace);
        }
        menu = inPlace;
        requestLayout();
    }

    @Override
    public void requestLayout() {
        knownWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return title.prefWidth(-1) + gap + fault.minWidth(-1) + gap + sendsInOneRow();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != knownWidth) {
            double across = width < 0 ? computePrefWidth(-1) : width;
            double below = isOneLine(across) || menu != null ? 0 : gap + sends.prefHeight(across);
            knownHeight = firstLine(across) + summaryHeight(across) + below;
            knownWidth = width;
        }
        return knownHeight;
    }

    /** With the gap above it. */
    private double summaryHeight(double width) {
        return summary.isVisible() ? gap + summary.prefHeight(width) : 0;
    }

    /** As narrow as the text can be without another line: then no word stands alone in its last one. */
    private double even(double width) {
        double high = summary.prefHeight(width);
        if (!summary.isVisible() || high <= summary.prefHeight(-1)) {
            return width;
        }
        double least = width / 2;
        double most = width;
        while (most - least > STEP) {
            double middle = (least + most) / 2;
            if (summary.prefHeight(middle) > high) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return Math.ceil(most);
    }

    private boolean isOneLine(double width) {
        return computePrefWidth(-1) <= width;
    }

    /** The pane itself prefers to be as wide as it may be. */
    private double sendsInOneRow() {
        double gaps = sends.getHgap() * Math.max(0, sends.getChildren().size() - 1);
        return gaps
                + sends.getChildren().stream()
                        .mapToDouble(node -> snapSizeX(node.prefWidth(-1)))
                        .sum();
    }

    private double titleWidth(double width) {
        // Where there is so little room, none is kept for what is not there.
        double kept = menu == null || fault.isVisible() ? gap + fault.minWidth(-1) : 0;
        return Math.min(title.prefWidth(-1), Math.max(0, width - kept - menuWidth(width)));
    }

    /** With the gap before it; 0 where there is none. */
    private double menuWidth(double width) {
        return menu == null || isOneLine(width) ? 0 : gap + snapSizeX(menu.prefWidth(-1));
    }

    private double firstLine(double width) {
        double beside = isOneLine(width) ? sends.prefHeight(sendsInOneRow()) : menu == null ? 0 : menu.prefHeight(-1);
        return Math.max(title.prefHeight(titleWidth(width)), Math.max(fault.prefHeight(-1), beside));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double line = firstLine(width);
        double titleWidth = titleWidth(width);
        double titleHeight = title.prefHeight(titleWidth);
        title.resizeRelocate(0, snapPositionY((line - titleHeight) / 2), titleWidth, titleHeight);
        double textWidth = even(width);
        summary.resizeRelocate(0, snapPositionY(line + gap), textWidth, summary.prefHeight(textWidth));
        double end = width;
        boolean inMenu = menuWidth(width) > 0;
        sends.setVisible(!inMenu);
        if (menu != null) {
            double menuHeight = menu.prefHeight(-1);
            menu.setVisible(inMenu);
            menu.resizeRelocate(
                    snapPositionX(width - menuWidth(width) + gap),
                    snapPositionY((line - menuHeight) / 2),
                    Math.max(0, menuWidth(width) - gap),
                    menuHeight);
            end -= menuWidth(width);
        }
        if (isOneLine(width)) {
            double sendsWidth = sendsInOneRow();
            double sendsHeight = sends.prefHeight(sendsWidth);
            end = snapPositionX(width - sendsWidth);
            sends.resizeRelocate(end, snapPositionY((line - sendsHeight) / 2), sendsWidth, sendsHeight);
            end -= gap;
        } else if (!inMenu) {
            double top = snapPositionY(line + summaryHeight(width) + gap);
            sends.resizeRelocate(0, top, width, sends.prefHeight(width));
        }
        double faultWidth = Math.min(fault.prefWidth(-1), end - titleWidth - gap);
        double faultHeight = fault.prefHeight(-1);
        fault.resizeRelocate(
                snapPositionX(end - faultWidth), snapPositionY((line - faultHeight) / 2), faultWidth, faultHeight);
    }
}
