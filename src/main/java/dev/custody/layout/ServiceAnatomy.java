package dev.custody.layout;

import dev.custody.diagram.Component;
import dev.custody.diagram.Step;
import dev.custody.scene.ServiceState;

/**
 * A service: a heading, and a socket for each job that it can run. With few sockets each has a row of its own and the step
 * in words beside it; with many they stand side by side, a block for each replica, and one line below tells the steps.
 */
public final class ServiceAnatomy implements Anatomy {
    /** Of the height of a row, what the line takes that tells how far a program has come. */
    public static final double BAR = 0.1;

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
    /** Whether replicas of one socket each stand beside each other. */
    private final boolean sideBySide;

    private final int fit;
    private final boolean keeps;

    ServiceAnatomy(Component.Service service, Metrics metrics) {
        this.metrics = metrics;
        this.replicas = Math.clamp(service.replicas(), 1, MOST_REPLICAS);
        this.sockets = Math.clamp(service.concurrency(), 1, MOST);
        this.wordy =
                replicas * sockets <= ROWS && service.replicas() <= MOST_REPLICAS && service.concurrency() == sockets;
        int fit = Math.max(1, (int) ((metrics.serviceWidth() - 2 * metrics.pad() + metrics.gap()) / metrics.pitch()));
        this.sideBySide = !wordy && sockets == 1;
        this.columns = wordy ? 1 : Math.min(fit, sideBySide ? replicas : sockets);
        this.lines = wordy ? sockets : sideBySide ? 1 : (sockets + columns - 1) / columns;
        this.fit = fit;
        this.keeps = service.program().all().stream().anyMatch(Step.Keep.class::isInstance);
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

    /** Whether there is a socket for it: more may be set, while it runs, than the diagram has. */
    public boolean hasSocket(int replica, int slot) {
        return replica < replicas && slot < sockets;
    }

    /** How many jobs have neither a socket nor words of their own. */
    public int unseated(ServiceState service) {
        return wordy
                ? (int) service.jobs().stream()
                        .filter(job -> !hasSocket(job.replica(), job.slot()))
                        .count()
                : 0;
    }

    /** The number of the socket that a job sits in: its own, or the last of its replica, or of the last replica, if it has none. */
    int socket(int replica, int slot) {
        return Math.clamp(replica, 0, replicas - 1) * sockets + Math.clamp(slot, 0, sockets - 1);
    }

    /** The middle of the {@link #socket} that a job sits in. */
    public Point seat(int replica, int slot) {
        int r = socket(replica, slot) / sockets;
        int s = socket(replica, slot) % sockets;
        double row = sideBySide ? r / columns : r * lines + (wordy ? s : s / columns);
        double column = wordy ? 0 : sideBySide ? r % columns : s % columns;
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
        return new Box(
                metrics.pad(),
                metrics.head() + rows() * rowHeight(),
                width() - 2 * metrics.pad(),
                metrics.line() * 1.5);
    }

    /** The block of a replica, all its sockets in it. */
    public Box block(int replica) {
        double height = lines * rowHeight();
        return new Box(
                metrics.pad() / 2,
                metrics.head() + (sideBySide ? replica / columns : replica) * height,
                width() - metrics.pad(),
                height);
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
        return shelfTop() + (keeps ? shelf().height() + metrics.line() * 1.6 : 0) + metrics.pad() * 0.6;
    }

    private int rows() {
        return sideBySide ? (replicas + columns - 1) / columns : replicas * lines;
    }

    private double shelfTop() {
        return metrics.head() + rows() * rowHeight() + (wordy ? 0 : metrics.line() * 1.5);
    }

    /** Whether its program keeps messages in the service itself; then there is a shelf for them. */
    public boolean keeps() {
        return keeps;
    }

    /** Where it keeps messages in itself. */
    public Box shelf() {
        double pad = metrics.pad() * 0.6;
        return new Box(pad, shelfTop(), width() - 2 * pad, metrics.token() + 2 * metrics.gap());
    }

    /** How many of {@code size} messages on the shelf are shown: all that have a seat, or all but the last seat's. */
    public int shelfRoom(int size) {
        return size > fit ? fit - 1 : fit;
    }

    /** The middle of a seat on the shelf. */
    public Point shelfSeat(int index) {
        Box shelf = shelf();
        double left = (width() - fit * metrics.pitch() + metrics.gap()) / 2 + metrics.token() / 2;
        return new Point(left + Math.clamp(index, 0, fit - 1) * metrics.pitch(), shelf.y() + shelf.height() / 2);
    }

    /** Where it says how full the shelf is. */
    public Box shelfWords() {
        Box shelf = shelf();
        return new Box(shelf.x(), shelf.bottom() + metrics.gap() / 2, shelf.width(), metrics.line() * 1.5);
    }
}
