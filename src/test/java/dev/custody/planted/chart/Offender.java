package dev.custody.planted.chart;

/** Knows the picture. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.scene.Offender();
    }
}
