package dev.custody;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.custody.display.RobotExtension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.testfx.api.FxRobot;

/**
 * What each package may know, and why.
 *
 * <p>The rules take their root package as an argument, so that they are tried on a planted tree of offenders too: a rule
 * that lets its offender pass is no rule.
 */
final class ArchitectureRules {
    /** Where the same run must give the same trace, to the byte, on any machine. */
    private static final List<String> DETERMINISTIC =
            List.of("diagram", "trace", "engine", "sink", "ledger", "chart", "transcript");

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.Collections.shuffle",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now");

    private static final Set<String> ENGLISH_ONLY = Set.of(
            "dev.custody.ledger.Ledger.why(dev.custody.trace.MessageId)",
            "dev.custody.ledger.Ledger.story(dev.custody.trace.MessageId)",
            "dev.custody.ledger.Ledger.fullStory(dev.custody.trace.MessageId)",
            "dev.custody.ledger.Verdicts.of(dev.custody.ledger.Ledger)",
            "dev.custody.ledger.Telling.ofAll(dev.custody.diagram.Diagram)",
            "dev.custody.ledger.Outcome.words()",
            "dev.custody.ledger.Verdict$Standing.words()",
            "dev.custody.scene.StepLabel.text()",
            "dev.custody.diagram.Setting.title()",
            "dev.custody.diagram.Setting.words()",
            "dev.custody.diagram.Component$Database$Kind.words()",
            "dev.custody.diagram.Guarantee.meaning()");

    private static final Set<String> TESTFX_ITSELF = Set.of(
            "org.testfx.framework.junit5.ApplicationExtension",
            "org.testfx.framework.junit5.ApplicationTest",
            "org.testfx.framework.junit5.TestFx");

    private static final Pattern NOT_WORN = Pattern.compile(
            "Accordion|Alert|ChoiceBox|ColorPicker|DatePicker|Dialog|DialogPane|MenuBar|Pagination|Spinner|SplitMenuButton|Tab|TabPane"
                    + "|ToolBar|TreeTableView");

    private static final String WAITS_FOR_H2 = "BackgroundWriter";
    private static final Set<String> CHANCE_AND_THREADS = Set.of(
            "java.lang.Thread",
            "java.security.SecureRandom",
            "java.util.Random",
            "java.util.Timer",
            "java.util.SplittableRandom",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ThreadLocalRandom");

    private static final Set<String> UNORDERED = Set.of(
            "java.util.HashMap.<init>",
            "java.util.HashSet.<init>",
            "java.util.IdentityHashMap.<init>",
            "java.util.WeakHashMap.<init>",
            "java.util.concurrent.ConcurrentHashMap.<init>",
            "java.util.Set.copyOf",
            "java.util.Map.copyOf",
            "java.util.Map.ofEntries",
            "java.util.stream.Collectors.toSet",
            "java.util.stream.Collectors.toUnmodifiableSet",
            "java.util.stream.Collectors.toUnmodifiableMap");

    private static final Set<String> MUTABLE_HOLDERS = Set.of(
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference");

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** Every rule, by a name that a test can ask for. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("words", layer("words", "it looks words up, and knows nobody who says them"));
        rules.put("diagram", layer("diagram", "a diagram is data: it must be readable without anything that runs it"));
        rules.put("trace", layer("trace", "a trace is read years later, without the engine that wrote it", "diagram"));
        rules.put("engine", layer("engine", "the trace is the only thing that leaves it", "diagram", "trace"));
        rules.put(
                "sink", layer("sink", "a store keeps rows and knows no component", "diagram", "trace", "engine.port"));
        rules.put("ledger", layer("ledger", "a checker stands apart from what it checks", "diagram", "trace"));
        rules.put(
                "scene",
                layer("scene", "what is drawn is a fold over the trace, and asks nobody else", "diagram", "trace"));
        rules.put(
                "advise",
                layer("advise", "advice is data, and names diagrams and scenarios without running them", "diagram"));
        rules.put("chart", layer("chart", "window and reports draw the same figures", "diagram", "trace", "ledger"));
        rules.put(
                "transcript",
                layer(
                        "transcript",
                        "window, command line and reports tell the same story",
                        "diagram",
                        "trace",
                        "ledger"));
        rules.put(
                "layout",
                layer("layout", "window and reports put everything at the same place", "diagram", "trace", "scene"));
        rules.put(
                "picture",
                layer(
                        "picture",
                        "a picture is a pure function of the trace",
                        "diagram",
                        "trace",
                        "ledger",
                        "scene",
                        "chart",
                        "layout"));
        String drivers = "it drives runs, and must not know who looks at them";
        String[] core = {"diagram", "trace", "engine", "sink", "ledger"};
        rules.put("scenario", layer("scenario", drivers, core));
        rules.put("explore", layer("explore", drivers, with(core, "scenario")));
        rules.put(
                "audience",
                layer(
                        "audience",
                        "what phones send are values, and it is served on a machine without a window",
                        with(core, "scenario")));
        rules.put(
                "report",
                layer(
                        "report",
                        "it must come out the same with no display",
                        with(core, "explore", "scenario", "chart", "transcript", "scene", "layout", "picture")));
        String[] below = with(
                core, "advise", "explore", "scenario", "report", "chart", "transcript", "scene", "layout", "picture");
        rules.put(
                "cli",
                layer("cli", "a command must work on a machine that cannot open a window", with(below, "bench")));
        rules.put(
                "desktop",
                layer("desktop", "the window and the command line are two ways in, not one", with(below, "audience")));
        rules.put("bench", layer("bench", "it measures all the rest", with(below, "audience", "desktop")));
        rules.put("knownPackages", knownPackages());
        rules.put("reportFormats", reportFormats());
        rules.put("javafx", javafx());
        rules.put("notWorn", notWorn());
        rules.put("panels", panels());
        rules.put("bridge", bridge());
        rules.put("spoken", spoken());
        rules.put("clocks", clocks());
        rules.put("identities", identities());
        rules.put("chanceAndThreads", chanceAndThreads());
        rules.put("unordered", unordered());
        rules.put("staticState", staticState());
        rules.put("staticHolders", staticHolders());
        rules.put("nullMarked", nullMarked());
        return rules;
    }

    /** What binds our tests. */
    static ArchRule robot() {
        return noClasses()
                .that(not(equivalentTo(RobotExtension.class)))
                .should(dependOnClassesThat(named(TESTFX_ITSELF))
                        .or(callCodeUnitWhere(target(Set.of(FxRobot.class.getName() + ".<init>")))))
                .as("tests have the robot of " + RobotExtension.class.getSimpleName())
                .because(
                        "TestFX's own asks nodes where they are while JavaFX's thread lays them out, which breaks them for every test after")
                .allowEmptyShould(true);
    }

    /** Words are for everybody. */
    private ArchRule layer(String name, String reason, String... mayUse) {
        String[] allowed = Stream.concat(Stream.of(name, "words"), Stream.of(mayUse))
                .map(this::under)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(under(name))
                .should(dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(allowed)))))
                .as(name + " may use no more of ours than " + List.of(mayUse))
                .because(reason)
                .allowEmptyShould(true);
    }

    private ArchRule knownPackages() {
        String[] known = Stream.of(
                        "words",
                        "diagram",
                        "advise",
                        "trace",
                        "engine",
                        "sink",
                        "ledger",
                        "scene",
                        "chart",
                        "transcript",
                        "layout",
                        "picture",
                        "explore",
                        "scenario",
                        "audience",
                        "report",
                        "cli",
                        "desktop",
                        "bench")
                .map(this::under)
                .toArray(String[]::new);
        return classes()
                .that(resideOutsideOfPackages(known))
                .should()
                .resideInAPackage(root)
                .because("a package without a place in this table would be bound by no rule")
                .allowEmptyShould(true);
    }

    private ArchRule reportFormats() {
        return noClasses()
                .that()
                .resideInAPackage(under("desktop"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".report.(*)..")
                .because("a new format must be one line in the report package, and nothing in the window")
                .allowEmptyShould(true);
    }

    private ArchRule javafx() {
        return noClasses()
                .that(resideOutsideOfPackages(under("desktop"), under("bench")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..")
                .because("runs, verdicts and reports must be the same with no display at all")
                .allowEmptyShould(true);
    }

    /** See {@code desktop.Primer}. */
    private ArchRule notWorn() {
        return noClasses()
                .that(resideInAPackage(under("desktop")))
                .should(dependOnClassesThat(resideInAPackage("javafx.scene.chart")
                        .or(resideInAPackage("javafx.scene.control")
                                .and(describe(
                                        "controls that the packaged theme has no rules for",
                                        control -> NOT_WORN.matcher(control.getSimpleName())
                                                .matches())))))
                .because("a packaged Custody comes without the styles of what it has none of")
                .allowEmptyShould(true);
    }

    private ArchRule bridge() {
        return noClasses()
                .that(resideOutsideOfPackages(under("desktop.bridge"), under("bench")))
                .should(dependOnClassesThat(resideInAPackage("javafx.animation")
                                .and(named(Set.of("javafx.animation.AnimationTimer"))))
                        .or(callCodeUnitWhere(target(Set.of("javafx.application.Platform.runLater")))))
                .as("only the bridge may use AnimationTimer or Platform.runLater")
                .because("what is on screen is one frame a pulse; with a second way in, frames would tear")
                .allowEmptyShould(true);
    }

    private ArchRule panels() {
        String[] shared = Stream.of("action", "bridge", "canvas", "pane", "prefs", "text", "timeline")
                .map(each -> under("desktop." + each))
                .toArray(String[]::new);
        return slices().matching(root + ".desktop.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(describe("any", _ -> true), resideInAnyPackage(shared))
                .because(
                        "a new panel is a folder and one line: panels share what the desk gives them, and nothing else")
                .allowEmptyShould(true);
    }

    private ArchRule spoken() {
        return noClasses()
                .that()
                .resideInAPackage(under("desktop"))
                .should(callCodeUnitWhere(describe(
                        "speaks English whatever is spoken",
                        call -> ENGLISH_ONLY.contains(call.getTarget().getFullName()))))
                .as("the window asks for sentences in its language")
                .because("one English sentence in a German window is a mistake that nobody looks for")
                .allowEmptyShould(true);
    }

    private ArchRule clocks() {
        return noClasses()
                .that()
                .resideInAnyPackage(deterministic())
                .should(callCodeUnitWhere(target(CLOCKS)))
                .as("no wall clock and no unseeded chance in " + DETERMINISTIC)
                .because("the same run gives the same trace, to the byte: time is the kernel's")
                .allowEmptyShould(true);
    }

    /** Sinks may: a database in memory needs a name that no other run in this JVM has, and no event carries it. */
    private ArchRule identities() {
        return noClasses()
                .that()
                .resideInAnyPackage(under("diagram"), under("trace"), under("engine"), under("ledger"))
                .should(callCodeUnitWhere(
                        target(Set.of("java.util.UUID.randomUUID", "java.lang.System.identityHashCode"))))
                .as("no identity made up by the machine in diagram, trace, engine and ledger")
                .because("an id that differs from run to run makes a trace that differs")
                .allowEmptyShould(true);
    }

    private ArchRule chanceAndThreads() {
        return noClasses()
                .that()
                .resideInAnyPackage(deterministic())
                .and(not(simpleName(WAITS_FOR_H2)))
                .should(dependOnClassesThat(named(CHANCE_AND_THREADS)))
                .as("no thread and no random but the kernel's in " + DETERMINISTIC + "; only " + WAITS_FOR_H2
                        + " waits for one of H2's")
                .because("one thread and one seed order everything; the kernel's streams are forked by component")
                .allowEmptyShould(true);
    }

    private ArchRule unordered() {
        return noClasses()
                .that()
                .resideInAnyPackage(deterministic())
                .and(not(enumsAndTheirSwitches()))
                .should(callCodeUnitWhere(target(UNORDERED)))
                .as("no map or set without an order in " + DETERMINISTIC
                        + "; use LinkedHashMap, TreeMap, EnumMap, List or Collections.unmodifiableMap")
                .because("their order differs from JVM to JVM, and one loop over them is a trace that differs")
                .allowEmptyShould(true);
    }

    private ArchRule staticState() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("two runs in one JVM must not see each other")
                .allowEmptyShould(true);
    }

    private ArchRule staticHolders() {
        return fields().that()
                .areStatic()
                .should()
                .notHaveRawType(named(MUTABLE_HOLDERS))
                .because("what can change belongs to an object that somebody was given, not to a class")
                .allowEmptyShould(true);
    }

    private ArchRule nullMarked() {
        return classes()
                .should(new ArchCondition<JavaClass>("live in a package whose package-info is @NullMarked") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(
                                item, marked, item.getName() + " lives in a package without @NullMarked"));
                    }
                })
                .because("null is an answer only where a type says so; and the page of a package says what it is for")
                .allowEmptyShould(true);
    }

    private String under(String name) {
        return root + "." + name + "..";
    }

    private String[] deterministic() {
        return DETERMINISTIC.stream().map(this::under).toArray(String[]::new);
    }

    private static String[] with(String[] names, String... more) {
        return Stream.concat(Stream.of(names), Stream.of(more)).toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return describe("is one of " + names, type -> names.contains(type.getName()));
    }

    private static DescribedPredicate<JavaCall<?>> target(Set<String> methods) {
        return describe(
                "is one of " + methods,
                call -> methods.contains(
                        call.getTargetOwner().getName() + "." + call.getTarget().getName()));
    }

    /** The compiler's own code for an enum is not ours to order. */
    private static DescribedPredicate<JavaClass> enumsAndTheirSwitches() {
        return describe("is made by the compiler", type -> type.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
