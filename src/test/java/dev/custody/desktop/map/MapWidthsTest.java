package dev.custody.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.explore.HeatMap;
import dev.custody.explore.Question;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MapWidthsTest {
    private final MapWidths widths = new MapWidths();

    @Test
    void aNumberOfMoreDigitsTakesMoreRoomWithItsSign() {
        // As wide as the map is in a window of 1280 pixels.
        widths.fit(650, columns(13));

        assertThat(widths.cell()).isEqualTo(27);
        assertThat(widths.hasRoomForSign(1)).isTrue();
        assertThat(widths.hasRoomForSign(2)).isFalse();
        widths.fit(1200, columns(13));
        assertThat(widths.hasRoomForSign(3)).isTrue();
    }

    private static List<MapColumn> columns(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> new MapColumn(
                        "guarantee " + each,
                        Question.Part.CLAIM,
                        each % 3 == 0 && each < 9,
                        HeatMap.Verdict.CLAIM_KEPT,
                        ""))
                .toList();
    }
}
