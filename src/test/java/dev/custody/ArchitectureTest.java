package dev.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages read in the order that data flows; the rules in {@link ArchitectureRules} keep it so, and bite. */
final class ArchitectureTest {
    private static final String OURS = "dev.custody";
    private static final String PLANTED = "dev.custody.planted";

    private static final JavaClasses OUR_CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(OURS);
    private static final JavaClasses OUR_TESTS = new ClassFileImporter()
            .withImportOption(new OnlyIncludeTests())
            .withImportOption(at -> !at.contains("/planted/"))
            .importPackages(OURS);
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

    static Stream<String> rules() {
        return new ArchitectureRules(OURS).all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(String rule) {
        assertThat(OUR_CLASSES).as("classes to judge").isNotEmpty();

        new ArchitectureRules(OURS).all().get(rule).check(OUR_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleBites(String rule) {
        var result = new ArchitectureRules(PLANTED).all().get(rule).evaluate(PLANTED_CLASSES);

        assertThat(result.getFailureReport().getDetails())
                .as("%s, on the planted offenders", rule)
                .anyMatch(detail -> detail.contains("Offender"));
    }

    @Test
    void testsAskOnJavaFxsThread() {
        assertThat(OUR_TESTS).as("tests to judge").isNotEmpty();

        ArchitectureRules.robot().check(OUR_TESTS);
    }

    @Test
    void everyWayRoundTheRobotIsSeen() {
        var result = ArchitectureRules.robot().evaluate(PLANTED_CLASSES);

        assertThat(result.getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains("ApplicationExtension"))
                .anyMatch(detail -> detail.contains("Offender.robot()"))
                .anyMatch(detail -> detail.contains("OffenderOfItsOwn"))
                .anyMatch(detail -> detail.contains("OffenderByBirth"));
    }
}
