package dev.custody.display;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.hamcrest.Matcher;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.service.query.BoundsQuery;
import org.testfx.service.query.NodeQuery;
import org.testfx.service.query.PointQuery;

/**
 * Gives a test its stage and its robot, as TestFX does. TestFX's own robot looks for nodes on the thread of the test, and asks there where
 * they are and whether they are seen; this one looks and asks on JavaFX's (see {@link FxThread}). It still moves, clicks and types from the
 * thread of the test, where it may wait.
 */
public final class RobotExtension extends ApplicationExtension {
    @Override
    public NodeQuery fromAll() {
        return asking(NodeQuery.class, super::fromAll);
    }

    @Override
    public NodeQuery from(Node... parents) {
        return asking(NodeQuery.class, () -> super.from(parents));
    }

    @Override
    public NodeQuery from(Collection<Node> parents) {
        return asking(NodeQuery.class, () -> super.from(parents));
    }

    @Override
    public NodeQuery from(NodeQuery found) {
        return asking(NodeQuery.class, () -> super.from(found));
    }

    @Override
    public NodeQuery lookup(String query) {
        return asking(NodeQuery.class, () -> super.lookup(query));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Matcher<T> matcher) {
        return asking(NodeQuery.class, () -> super.lookup(matcher));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
        return asking(NodeQuery.class, () -> super.lookup(predicate));
    }

    @Override
    public PointQuery point(Node node) {
        return asking(PointQuery.class, () -> super.point(node));
    }

    @Override
    public PointQuery point(Scene scene) {
        return asking(PointQuery.class, () -> super.point(scene));
    }

    @Override
    public PointQuery point(Window window) {
        return asking(PointQuery.class, () -> super.point(window));
    }

    @Override
    public BoundsQuery bounds(Node node) {
        return asking(BoundsQuery.class, () -> super.bounds(node));
    }

    @Override
    public BoundsQuery bounds(Scene scene) {
        return asking(BoundsQuery.class, () -> super.bounds(scene));
    }

    @Override
    public BoundsQuery bounds(Window window) {
        return asking(BoundsQuery.class, () -> super.bounds(window));
    }

    /** Those that there are now: JavaFX's own list would change under the hands of who goes through it. */
    @Override
    public List<Window> listWindows() {
        return FxThread.ask(() -> List.copyOf(super.listWindows()));
    }

    /** Some queries look when they are made, others when they are asked: both on JavaFX's thread, and so do those made of them. */
    private static <Q> Q asking(Class<Q> type, Callable<Q> made) {
        Q query = FxThread.ask(made);
        Object asking = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> FxThread.ask(() -> {
                    try {
                        Object answer = method.invoke(query, arguments);
                        return type.isInstance(answer) ? asking(type, () -> type.cast(answer)) : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause() instanceof Exception problem ? problem : thrown;
                    }
                }));
        return type.cast(asking);
    }
}
