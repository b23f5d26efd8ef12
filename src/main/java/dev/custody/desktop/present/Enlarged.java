package dev.custody.desktop.present;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A panel that was made for one person at a desk, larger, for a room. */
final class Enlarged extends Region {
    private static final double FACTOR = 1.38;

    private final Node content;

    Enlarged(Node content) {
        this.content = content;
        content.getTransforms().setAll(new Scale(FACTOR, FACTOR, 0, 0));
        getChildren().add(content);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / FACTOR, getHeight() / FACTOR);
    }
}
