package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.canvas.FlagPlaces.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FlagPlacesTest {
    private static final Area TOKEN = new Area(100, 100, 30, 30);
    private final FlagPlaces places = new FlagPlaces();

    @Test
    void aloneItStandsAbove() {
        places.begin(List.of(TOKEN));
        Area flag = places.place(1, TOKEN, 40, 16).orElseThrow();
        assertThat(flag.left() + flag.width() / 2).isEqualTo(115);
        assertThat(flag.top() + flag.height()).isLessThan(100);
    }

    @Test
    void keepsItsSideWhenTheOneAboveIsFreeAgain() {
        Area above = new Area(100, 75, 30, 24);
        places.begin(List.of(TOKEN, above));
        Area aside = places.place(1, TOKEN, 40, 16).orElseThrow();
        assertThat(aside.left()).isGreaterThan(130);
        places.begin(List.of(TOKEN));
        assertThat(places.hadPlace(1)).isTrue();
        assertThat(places.place(1, TOKEN, 40, 16)).contains(aside);
        places.begin(List.of(TOKEN));
        assertThat(places.hadPlace(2)).isFalse();
    }

    @Test
    void inACrowdNothingIsCovered() {
        Random random = new Random(7);
        List<Area> tokens = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tokens.add(new Area(random.nextInt(600), random.nextInt(400), 30, 30));
        }
        places.begin(tokens);
        List<Area> flags = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            places.place(i, tokens.get(i), 60, 16).ifPresent(flags::add);
        }
        assertThat(flags).hasSizeBetween(5, 59);
        for (Area flag : flags) {
            assertThat(tokens).noneMatch(flag::meets);
            assertThat(flags).filteredOn(flag::meets).containsExactly(flag);
        }
    }
}
