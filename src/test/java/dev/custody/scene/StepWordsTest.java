package dev.custody.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.Step;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepWordsTest {
    private static final StepWords GERMAN = new StepWords(Locale.GERMAN);

    /** All kinds of steps are somewhere in the catalogue: see the end. */
    @Test
    void everyStepHasWordsInBothLanguages() {
        Set<Class<?>> met = new LinkedHashSet<>();
        new Catalogue(new DiagramLoader())
                .diagrams().stream()
                        .flatMap(diagram -> diagram.components().stream())
                        .filter(Component.Service.class::isInstance)
                        .flatMap(service -> ((Component.Service) service).program().all().stream())
                        .forEach(step -> {
                            met.add(step.getClass());
                            assertThat(StepWords.ENGLISH.of(step)).isNotBlank();
                            Step said = step instanceof Step.Otherwise otherwise ? otherwise.tried() : step;
                            if (!(said instanceof Step.Work || said instanceof Step.End)) {
                                assertThat(GERMAN.of(step)).isNotEqualTo(StepWords.ENGLISH.of(step));
                            }
                        });
        assertThat(met).hasSizeGreaterThanOrEqualTo(24);
    }
}
