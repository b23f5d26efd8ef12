package dev.custody.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn along links that lead to the right. */
final class LinkOutlineTest {
    private static final double LANE = 8;
    private static final double RING = 11;

    private static LinkOutline outline(double length, boolean forward, boolean backward) {
        Track track = new Track(List.of(new Point(0, 0), new Point(length, 0)));
        return new LinkOutline(track, new Flow(forward, backward), LANE, RING);
    }

    private static double left(List<Point> points) {
        return points.stream().mapToDouble(Point::x).min().orElseThrow();
    }

    private static double right(List<Point> points) {
        return points.stream().mapToDouble(Point::x).max().orElseThrow();
    }

    @Test
    void theRoadReachesBothComponentsAndTheRestEndsAtTheirRings() {
        LinkOutline outline = outline(100, true, false);

        assertThat(left(outline.road())).isZero();
        assertThat(right(outline.road())).isEqualTo(100);
        assertThat(left(outline.line())).isEqualTo(RING, within(1e-9));
        assertThat(right(outline.heads().getFirst())).isEqualTo(100 - RING, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 20, 42, 100})
    void twoHeadsHaveSomeLineBetweenThem(double length) {
        List<List<Point>> heads = outline(length, true, true).heads();

        assertThat(heads).hasSize(2);
        assertThat(right(heads.getLast())).isLessThan(left(heads.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 20, 42, 100})
    void theLineEndsWithinTheHeadThatItLeadsTo(double length) {
        LinkOutline outline = outline(length, true, false);

        assertThat(right(outline.line()))
                .isBetween(
                        left(outline.heads().getFirst()), right(outline.heads().getFirst()));
    }
}
