package dev.custody.layout;

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

    /** Whether all of the other lies in this one, give or take {@code slack}. */
    public boolean holds(Box other, double slack) {
        return other.x >= x - slack
                && other.y >= y - slack
                && other.right() <= right() + slack
                && other.bottom() <= bottom() + slack;
    }

    /** The least that holds both. */
    public Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** The part of this one that lies in the other; of no extent, at its edge, if there is none. */
    public Box within(Box other) {
        double left = Math.clamp(x, other.x, other.right());
        double top = Math.clamp(y, other.y, other.bottom());
        return new Box(
                left,
                top,
                Math.clamp(right(), other.x, other.right()) - left,
                Math.clamp(bottom(), other.y, other.bottom()) - top);
    }
}
