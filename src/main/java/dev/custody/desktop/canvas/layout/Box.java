package dev.custody.desktop.canvas.layout;

/** A rectangle in the world; {@code x} and {@code y} are its upper left corner. */
public record Box(double x, double y, double width, double height) {
    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }
}
