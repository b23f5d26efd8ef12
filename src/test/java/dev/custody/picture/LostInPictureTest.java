package dev.custody.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Nature;
import dev.custody.engine.Command;
import dev.custody.layout.Box;
import dev.custody.layout.Layout;
import dev.custody.layout.LostPlaces;
import dev.custody.picture.style.Theme;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** However many are lost at one place, the picture says how many, in one row that it has room for. */
final class LostInPictureTest {
    private static final Paintbox LIGHT = Paintbox.of(Theme.LIGHT);
    private static final ComponentId API = new ComponentId("api");

    @Test
    void manyAreCountedBeforeTheLastOnes() {
        Filmed film = lost(20, 4_000_000);
        LostPlaces.Site site = site(film);
        int all = site.messages().size();
        Markup markup = Markup.of(document(film));
        Element lost = markup.ofClass("lost").findFirst().orElseThrow();

        assertThat(all).isGreaterThanOrEqualTo(20);
        assertThat(markup.numbers(lost)).containsExactly("" + (all - 3), "" + (all - 2), "" + (all - 1), "" + all);
        assertThat(lost.getTextContent()).contains("×" + (all - 4), "LOST");
    }

    @Test
    void aFewAreAllThere() {
        Filmed film = lost(0, 1_900_000);
        LostPlaces.Site site = site(film);

        assertThat(site.messages()).hasSizeBetween(1, 5);
        assertThat(site.bunched()).isZero();
        assertThat(site.marked()).isEqualTo(site.messages());
    }

    @Test
    void theRowAndItsWordAreWithinThePicture() {
        Filmed film = lost(20, 4_000_000);
        LostPlaces.Site site = site(film);
        Layout layout = layout(film);
        double token = layout.metrics().token();
        Box seen = layout.bounds();

        assertThat(site.seat(site.marks() - 1, token).x() + token / 2).isLessThanOrEqualTo(seen.right());
        assertThat(site.word(token).x() - token).isGreaterThanOrEqualTo(seen.x());
        assertThat(site.middle().y() + token / 2).isLessThanOrEqualTo(seen.bottom());
    }

    /** The server with its sessions at the right of its diagram was killed. */
    private static Filmed lost(int more, long killMicros) {
        Filmed film = new Filmed("state-in-memory").time(1_000_000);
        if (more > 0) {
            film.give(new Command.Send(new ComponentId("client"), Nature.VALID, more));
        }
        return film.time(killMicros)
                .give(new Command.Kill(API, Command.ALL_REPLICAS))
                .time(killMicros + 100_000);
    }

    private static LostPlaces.Site site(Filmed film) {
        Moment moment = film.moment();
        assertThat(LostPlaces.of(moment.scene(), moment.looks(), layout(film))).hasSize(1);
        return LostPlaces.of(moment.scene(), moment.looks(), layout(film)).getFirst();
    }

    private static Layout layout(Filmed film) {
        return DiagramSvg.layout(LIGHT, film.scene.diagram(), 980, 640);
    }

    private static String document(Filmed film) {
        DiagramSvg svg = new DiagramSvg(LIGHT, layout(film));
        return svg.document("a picture", film.moment(), svg.whole(), 980, true);
    }
}
