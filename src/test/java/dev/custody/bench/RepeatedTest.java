package dev.custody.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RepeatedTest {
    private final Repeated repeated = new Repeated();

    @Test
    void ofAPlaceItTellsTheBestTimeAndOfATimeTheWorst() {
        repeated.begin();
        repeated.add(0, 1);
        repeated.add(0, 9);
        repeated.add(1, 5);
        repeated.begin();
        repeated.add(0, 2);
        repeated.add(0, 3);
        repeated.add(1, 6);

        assertThat(repeated.times()).isEqualTo(2);
        assertThat(repeated.best()).containsExactlyInAnyOrder(3.0, 5.0);
    }

    @Test
    void aPlaceThatWasMissedOnceCountsAsItWasTheOtherTime() {
        repeated.begin();
        repeated.add(7, 4);
        repeated.begin();

        assertThat(repeated.best()).containsExactly(4.0);
    }
}
