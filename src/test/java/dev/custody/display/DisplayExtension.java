package dev.custody.display;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Starts the X server that tests want, the first time that one wants it, and has the JavaFX of this JVM use it. */
final class DisplayExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {
    private static final Namespace OURS = Namespace.create(DisplayExtension.class);
    private static final String PACKAGES =
            "xvfb openbox libgtk-3-0 xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> missing = XServer.missing(screens(context));
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("can be shown");
        }
        String reason = "needs " + String.join(", ", missing) + " (apt install " + PACKAGES + ")";
        if (context.getTestMethod().isEmpty()) {
            System.out.println("Left out: " + context.getDisplayName() + " " + reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // JavaFX starts once in a JVM, and stays on the display that it found.
        Optional<?> server =
                context.getRoot().getStore(OURS).computeIfAbsent(screens(context), XServer::start, Optional.class);
        XServer started = (XServer) server.orElseThrow(() -> leftOut(context));
        context.getStore(OURS).put(XServer.class, started);
        // Java's copy of the environment is made at the start; GTK asks the system.
        setEnvironment("DISPLAY", started.display());
    }

    /** A machine may have the programs and not let them run: a container without a terminal, for one. */
    private static TestAbortedException leftOut(ExtensionContext context) {
        String why = context.getDisplayName() + ": no X server starts here for " + screens(context);
        System.out.println("Left out: " + why);
        return new TestAbortedException(why);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(XServer.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS).get(XServer.class);
    }

    private static Screens screens(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), NeedsDisplay.class)
                .orElseThrow()
                .value();
    }

    @SuppressWarnings("restricted")
    private static void setEnvironment(String name, String value) {
        Linker linker = Linker.nativeLinker();
        MethodHandle set = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int _ = (int) set.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
