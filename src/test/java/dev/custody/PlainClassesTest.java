package dev.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

public final class PlainClassesTest {
    private static final double OTHER_NAN = Double.longBitsToDouble(0x7ff8000000000001L);

    /** What is told apart. */
    public sealed interface Shape {}

    public record Dot() implements Shape {}

    public record Line(int length, Object colour) implements Shape {}

    public enum Colour implements Shape {
        RED,
        BLUE
    }

    public record All(
            boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, int[] j, List<String> k) {}

    /** Switches of each kind; what an instance says of an object. */
    public static final class Teller implements Function<Object, Object> {
        @Override
        public Object apply(Object it) {
            return byType(it) + (it instanceof Shape shape ? ", " + exhaustive(shape) + ", " + byConstant(shape) : "");
        }

        private static String byType(Object it) {
            return switch (it) {
                case null -> "nothing";
                case Line line when line.length() > 9 -> "a long line";
                case Line(int length, String colour) when length == 3 -> "three of " + colour;
                case Line line when line.length() == 3 -> "three";
                case Line _ -> "a line";
                case CharSequence text -> "a text of " + text.length();
                case int[] many -> "numbers " + many.length;
                case Dot _ -> "a dot";
                default -> "something";
            };
        }

        private static int exhaustive(Shape shape) {
            return switch (shape) {
                case Dot _ -> 0;
                case Line line -> line.length();
                case Colour _ -> -1;
            };
        }

        private static String byConstant(Shape it) {
            return switch (it) {
                case Colour.RED -> "red";
                case Colour _ -> "a colour";
                case Dot _, Line _ -> "no colour";
            };
        }
    }

    @Test
    void switchesTellTheSameApart() throws Exception {
        @SuppressWarnings("unchecked")
        Function<Object, Object> plain = (Function<Object, Object>)
                rewritten(Teller.class).getDeclaredConstructor().newInstance();

        for (Object each : Stream.of(
                        new Dot(),
                        new Line(3, "red"),
                        new Line(3, 7),
                        new Line(4, "red"),
                        new Line(10, null),
                        Colour.RED,
                        Colour.BLUE,
                        "bc")
                .toList()) {
            assertThat(plain.apply(each)).isEqualTo(new Teller().apply(each));
        }
        assertThat(plain.apply(null)).isEqualTo(new Teller().apply(null));
        assertThat(plain.apply(new int[2])).isEqualTo("numbers 2");
    }

    @Test
    void recordsAreEqualToTheSame() throws Exception {
        Class<?> plain = rewritten(All.class);
        int[] array = {1};
        List<Object[]> values = List.of(
                fields(true, 1.5f, 2.5, "x", array),
                fields(true, 1.5f, 2.5, "x", array),
                fields(false, 1.5f, 2.5, "x", array),
                fields(true, -0.0f, 0.0, null, array),
                fields(true, 0.0f, -0.0, null, array),
                fields(true, Float.NaN, Double.NaN, "x", null),
                fields(true, Float.NaN, OTHER_NAN, "x", null),
                fields(true, 1.5f, 2.5, "x", new int[] {1}));

        for (Object[] one : values) {
            assertThat(make(plain, one).hashCode())
                    .isEqualTo(make(All.class, one).hashCode());
            assertThat(make(plain, one)).isNotEqualTo(null).isNotEqualTo("x");
            for (Object[] other : values) {
                assertThat(make(plain, one).equals(make(plain, other)))
                        .isEqualTo(make(All.class, one).equals(make(All.class, other)));
            }
        }
    }

    @Test
    void nothingIsLeftToMakeButTextsAndConstants() throws IOException {
        assertThat(bootstraps(new PlainClasses(getClass().getClassLoader())
                        .rewritten(bytes(Teller.class))
                        .orElseThrow()))
                .containsOnly("makeConcatWithConstants", "typeSwitch")
                .satisfies(names ->
                        assertThat(names.stream().filter("typeSwitch"::equals)).hasSize(1));
        assertThat(bootstraps(new PlainClasses(getClass().getClassLoader())
                        .rewritten(bytes(All.class))
                        .orElseThrow()))
                .containsExactly("bootstrap");
    }

    @Test
    void aClassWithoutThemStaysAsItIs() throws IOException {
        assertThat(new PlainClasses(getClass().getClassLoader()).rewritten(bytes(Shape.class)))
                .isEmpty();
    }

    private static Object[] fields(boolean a, float g, double h, String i, int[] j) {
        return new Object[] {a, (byte) 1, 'c', (short) 2, 3, 4L, g, h, i, j, List.of("k")};
    }

    private static Object make(Class<?> type, Object... values) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static List<String> bootstraps(byte[] bytes) {
        return ClassFile.of().parse(bytes).methods().stream()
                .map(MethodModel::code)
                .flatMap(java.util.Optional::stream)
                .flatMap(CodeModel::elementStream)
                .filter(InvokeDynamicInstruction.class::isInstance)
                .map(each -> ((InvokeDynamicInstruction) each).bootstrapMethod().methodName())
                .toList();
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in =
                PlainClassesTest.class.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    /** The class as it is after that, in a loader that takes all others from here. */
    private static Class<?> rewritten(Class<?> type) throws Exception {
        byte[] plain = new PlainClasses(PlainClassesTest.class.getClassLoader())
                .rewritten(bytes(type))
                .orElseThrow();
        return new ClassLoader(PlainClassesTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.equals(type.getName())
                        ? defineClass(name, plain, 0, plain.length)
                        : super.loadClass(name, resolve);
            }
        }.loadClass(type.getName());
    }
}
