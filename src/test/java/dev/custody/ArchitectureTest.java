package dev.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages read in the order that data flows; the rules in {@link ArchitectureRules} keep it so, and bite. */
final class ArchitectureTest {
    private static final String OURS = "dev.custody";
    private static final String PLANTED = "dev.custody.planted";

    static Stream<String> rules() {
        return new ArchitectureRules(OURS).all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(String rule) {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(OURS);
        assertThat(ours).as("classes to judge").isNotEmpty();

        new ArchitectureRules(OURS).all().get(rule).check(ours);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleBites(String rule) {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);

        var result = new ArchitectureRules(PLANTED).all().get(rule).evaluate(planted);

        assertThat(result.getFailureReport().getDetails())
                .as("%s, on the planted offenders", rule)
                .anyMatch(detail -> detail.contains("Offender"));
    }
}
