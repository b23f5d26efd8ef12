package dev.custody.desktop.canvas.layout;

import dev.custody.diagram.Component;

/**
 * A service: a heading, and a socket for each job that it can run. With few sockets each has a row of its own and the step
 * in words beside it; with many they stand side by side, a block for each replica, and one line below tells the steps.
 */
public final class ServiceAnatomy implements Anatomy {
    /** Up to so many sockets have a row of their own. */
    private static final int ROWS = 3;

    /** No replica shows more sockets than this; what is beyond is in the line of words. */
    private static final int MOST = 10;

    /** No more replicas than this are shown one by one. */
    private static final int MOST_REPLICAS = 5;

    private final Metrics metrics;
    private final int replicas;
    private final int sockets;
    private final int columns;
    private final int lines;
    private final boolean wordy;

    ServiceAnatomy(Component.Service service, Metrics metrics) {
        this.metrics = metrics;
        this.replicas = Math.clamp(service.replicas(), 1, MOST_REPLICAS);
        this.sockets = Math.clamp(service.concurrency(), 1, MOST);
        this.wordy =
                replicas * sockets <= ROWS && service.replicas() <= MOST_REPLICAS && service.concurrency() == sockets;
        int fit = Math.max(1, (int) ((metrics.serviceWidth() - 2 * metrics.pad() + metrics.gap()) / metrics.pitch()));
        this.columns = wordy ? 1 : Math.min(fit, sockets);
        this.lines = wordy ? sockets : (sockets + columns - 1) / columns;
    }

    /** Whether each socket has a row and words of its own. */
    public boolean isWordy() {
        return wordy;
    }

    /** How many replicas are shown. */
    public int replicas() {
        return replicas;
    }

    /** How many sockets each replica shows. */
    public int sockets() {
        return sockets;
    }

    /** The middle of a socket. What has no socket of its own sits in the last one. */
    public Point seat(int replica, int slot) {
        int r = Math.clamp(replica, 0, replicas - 1);
        int s = Math.clamp(slot, 0, sockets - 1);
        double row = r * lines + (wordy ? s : s / columns);
        double column = wordy ? 0 : s % columns;
        return new Point(
                metrics.pad() + metrics.token() / 2 + column * metrics.pitch(),
                metrics.head() + row * rowHeight() + rowHeight() / 2);
    }

    /** Where the words beside a socket stand; the line below all sockets if they are not wordy. */
    public Box words(int replica, int slot) {
        if (wordy) {
            Point seat = seat(replica, slot);
            double x = seat.x() + metrics.token() / 2 + metrics.gap() * 2;
            return new Box(x, seat.y() - rowHeight() / 2, width() - x - metrics.pad(), rowHeight());
        }
        double y = metrics.head() + replicas * lines * rowHeight();
        return new Box(metrics.pad(), y, width() - 2 * metrics.pad(), metrics.line() * 1.5);
    }

    /** The block of a replica, all its sockets in it. */
    public Box block(int replica) {
        double height = lines * rowHeight();
        return new Box(metrics.pad() / 2, metrics.head() + replica * height, width() - metrics.pad(), height);
    }

    private double rowHeight() {
        return metrics.token() + metrics.gap() * (wordy ? 2.5 : 1);
    }

    @Override
    public double width() {
        return metrics.serviceWidth();
    }

    @Override
    public double height() {
        double sockets = metrics.head() + replicas * lines * rowHeight();
        return sockets + (wordy ? 0 : metrics.line() * 1.5) + metrics.pad() * 0.6;
    }
}
