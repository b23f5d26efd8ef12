package dev.custody;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes into the packaged classes what the JVM would otherwise make anew in each start, when it first comes there: the tests of
 * {@code switch} over types, and what {@code equals} and {@code hashCode} of records do ({@code SwitchBootstraps} and {@code
 * ObjectMethods} of {@code java.lang.runtime}). The JVM's cache keeps lambdas, but neither of these; a start makes hundreds of
 * them. Nothing that is seen of a class changes.
 */
final class PlainClasses {
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final Map<String, ClassDesc> BOXES = Map.of(
            "Z", ConstantDescs.CD_Boolean,
            "B", ConstantDescs.CD_Byte,
            "C", ConstantDescs.CD_Character,
            "S", ConstantDescs.CD_Short,
            "I", ConstantDescs.CD_Integer,
            "J", ConstantDescs.CD_Long,
            "F", ConstantDescs.CD_Float,
            "D", ConstantDescs.CD_Double);

    private final ClassFile files;

    /** @param loader knows the classes that the rewritten ones use */
    PlainClasses(ClassLoader loader) {
        files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /** Rewrites the classes of a jar that need it. */
    void rewrite(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            List<Path> classes;
            try (Stream<Path> all = Files.walk(inside.getPath("/dev/custody"))) {
                classes = all.filter(file -> file.toString().endsWith(".class")).toList();
            }
            for (Path file : classes) {
                Optional<byte[]> plain = rewritten(Files.readAllBytes(file));
                if (plain.isPresent()) {
                    Files.write(file, plain.get());
                }
            }
        }
    }

    /** A class, rewritten; empty if there is nothing to rewrite. */
    Optional<byte[]> rewritten(byte[] bytes) {
        ClassModel model = files.parse(bytes);
        if (model.constantPool().bootstrapMethodCount() == 0) {
            return Optional.empty();
        }
        OneClass one = new OneClass(model.thisClass().asSymbol(), model.flags().has(AccessFlag.INTERFACE));
        byte[] rewritten = files.transformClass(
                model,
                ClassTransform.transformingMethodBodies(one::rewrite)
                        .andThen(ClassTransform.endHandler(one::addSwitches)));
        return one.changed ? Optional.of(rewritten) : Optional.empty();
    }

    /** The tests of a switch: which label is the first that fits, from one on. */
    private record TypeSwitch(String name, MethodTypeDesc type, List<ClassDesc> labels) {
        void write(CodeBuilder code) {
            Label something = code.newLabel();
            code.aload(0).ifnonnull(something).iconst_m1().ireturn().labelBinding(something);
            for (int i = 0; i < labels.size(); i++) {
                Label next = code.newLabel();
                code.iload(1).loadConstant(i).if_icmpgt(next);
                code.aload(0).instanceOf(labels.get(i)).ifeq(next);
                code.loadConstant(i).ireturn().labelBinding(next);
            }
            code.loadConstant(labels.size()).ireturn();
        }
    }

    private static final class OneClass {
        private final ClassDesc self;
        private final boolean isInterface;
        private final List<TypeSwitch> switches = new ArrayList<>();
        private boolean changed;

        OneClass(ClassDesc self, boolean isInterface) {
            this.self = self;
            this.isInterface = isInterface;
        }

        void rewrite(CodeBuilder code, CodeElement element) {
            if (!(element instanceof InvokeDynamicInstruction call && becomesPlain(code, call))) {
                code.with(element);
            }
        }

        private boolean becomesPlain(CodeBuilder code, InvokeDynamicInstruction call) {
            boolean plain = switch (call.bootstrapMethod().methodName() + " " + call.name()) {
                case "typeSwitch typeSwitch" -> callsSwitch(code, call);
                case "bootstrap equals" -> {
                    equals(code, fields(call));
                    yield true;
                }
                case "bootstrap hashCode" -> {
                    hashCode(code, fields(call));
                    yield true;
                }
                default -> false;
            };
            changed |= plain;
            return plain;
        }

        /** Constants among the labels, as a switch over enums or texts has them, are left to the JVM. */
        private boolean callsSwitch(CodeBuilder code, InvokeDynamicInstruction call) {
            if (!call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance)) {
                return false;
            }
            List<ClassDesc> labels =
                    call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList();
            TypeSwitch made = new TypeSwitch("typeSwitch$" + switches.size(), call.typeSymbol(), labels);
            switches.add(made);
            code.invokestatic(self, made.name, made.type, isInterface);
            return true;
        }

        void addSwitches(ClassBuilder builder) {
            for (TypeSwitch each : switches) {
                builder.withMethodBody(
                        each.name,
                        each.type,
                        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                        each::write);
            }
        }

        /** The first two arguments are the class and the names; the others get the fields. */
        private static List<DirectMethodHandleDesc> fields(InvokeDynamicInstruction call) {
            return call.bootstrapArgs().stream()
                    .skip(2)
                    .map(DirectMethodHandleDesc.class::cast)
                    .toList();
        }

        /** On the stack is this record; then its hash. */
        private void hashCode(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
            code.pop().iconst_0();
            for (DirectMethodHandleDesc field : fields) {
                ClassDesc type = field.invocationType().returnType();
                code.loadConstant(31).imul();
                code.aload(0).getfield(self, field.methodName(), type);
                if (type.isPrimitive()) {
                    code.invokestatic(box(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
                } else {
                    code.invokestatic(
                            OBJECTS, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
                }
                code.iadd();
            }
        }

        /** On the stack are this record and the other object; then whether they are equal. */
        private void equals(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
            Label yes = code.newLabel();
            Label no = code.newLabel();
            Label end = code.newLabel();
            code.pop2();
            code.aload(0).aload(1).if_acmpeq(yes);
            code.aload(1).instanceOf(self).ifeq(no);
            for (DirectMethodHandleDesc field : fields) {
                ClassDesc type = field.invocationType().returnType();
                code.aload(0).getfield(self, field.methodName(), type);
                code.aload(1).checkcast(self).getfield(self, field.methodName(), type);
                if (type.isPrimitive()) {
                    code.invokestatic(box(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                            .ifne(no);
                } else {
                    code.invokestatic(
                                    OBJECTS,
                                    "equals",
                                    MethodTypeDesc.of(
                                            ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                            .ifeq(no);
                }
            }
            code.labelBinding(yes).iconst_1().goto_(end);
            code.labelBinding(no).iconst_0().labelBinding(end);
        }

        private static ClassDesc box(ClassDesc primitive) {
            ClassDesc box = BOXES.get(primitive.descriptorString());
            if (box == null) {
                throw new IllegalArgumentException("no box for " + primitive);
            }
            return box;
        }
    }
}
