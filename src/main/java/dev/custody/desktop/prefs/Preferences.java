package dev.custody.desktop.prefs;

/**
 * What is remembered.
 *
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 * @param diagram the id of the diagram that was open last; empty for none
 */
public record Preferences(double width, double height, boolean maximized, boolean dark, String diagram) {
    public static final Preferences DEFAULTS = new Preferences(1360, 860, false, false, "");

    private static final double LEAST = 480;
    private static final double MOST = 16_000;

    public Preferences {
        width = sane(width, 1360);
        height = sane(height, 860);
    }

    private static double sane(double size, double otherwise) {
        return size >= LEAST && size <= MOST ? size : otherwise;
    }

    public Preferences withSize(double newWidth, double newHeight, boolean isMaximized) {
        return new Preferences(newWidth, newHeight, isMaximized, dark, diagram);
    }

    public Preferences withDark(boolean isDark) {
        return new Preferences(width, height, maximized, isDark, diagram);
    }

    public Preferences withDiagram(String id) {
        return new Preferences(width, height, maximized, dark, id);
    }
}
