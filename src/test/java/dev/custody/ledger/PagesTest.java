package dev.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    /** Around the ends of its pages too. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_023, 1_024, 1_025, 2_048, 5_000})
    void aCopyAndItsOriginalGrowApart(int shared) {
        Pages<Integer> original = new Pages<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < shared; i++) {
            original.add(i);
            expected.add(i);
        }
        Pages<Integer> copy = original.copy();
        List<Integer> expectedOfCopy = new ArrayList<>(expected);
        for (int i = 0; i < 3_000; i++) {
            original.add(i);
            expected.add(i);
            copy.add(-i);
            expectedOfCopy.add(-i);
        }
        assertThat(original).isEqualTo(expected);
        assertThat(copy).isEqualTo(expectedOfCopy);
    }
}
