package dev.custody.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Setting;
import dev.custody.engine.Command;
import dev.custody.layout.Layout;
import dev.custody.layout.Placed;
import dev.custody.layout.Placement;
import dev.custody.picture.style.Theme;
import dev.custody.scene.ServiceState;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class DiagramSvgTest {
    private static final Paintbox LIGHT = Paintbox.of(Theme.LIGHT);

    static Stream<String> diagrams() {
        return Filmed.CATALOGUE.ids().stream();
    }

    private static Filmed busy(String id) {
        Filmed film = new Filmed(id).time(2_500_000);
        ComponentId client = new ComponentId("client");
        if (film.scene.diagram().find(client).isPresent()) {
            film.give(new Command.Send(client, Nature.VALID, 9));
            film.give(new Command.Send(client, Nature.POISON, 1));
        }
        return film.time(4_600_000);
    }

    private static Layout layout(Filmed film) {
        return DiagramSvg.layout(LIGHT, film.scene.diagram(), 980, 640);
    }

    private static String document(Filmed film, Paintbox box) {
        DiagramSvg svg = new DiagramSvg(box, layout(film));
        return svg.document("a picture", film.moment(), svg.whole(), 980, true);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void showsEveryComponentAndLinkOnce(String id) {
        Filmed film = busy(id);
        Markup markup = Markup.of(document(film, LIGHT));

        assertThat(markup.all("data-component").map(e -> e.getAttribute("data-component")))
                .containsExactlyElementsOf(film.scene.diagram().components().stream()
                        .map(component -> component.id().value())
                        .toList());
        assertThat(markup.ofClass("link")).hasSize(film.scene.diagram().links().size());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void putsEachTokenWhereItIsPlaced(String id) {
        Filmed film = busy(id);
        List<String> placed = Placement.of(
                        film.scene, layout(film), film.moment().micros(), false)
                .stream()
                .map(DiagramSvgTest::told)
                .toList();

        Markup markup = Markup.of(document(film, LIGHT));

        assertThat(Stream.concat(markup.ofClass("token"), markup.ofClass("talk"))
                        .filter(e -> !((Element) e.getParentNode())
                                .getAttribute("class")
                                .equals("lost"))
                        .map(e -> e.getAttribute("data-message") + " " + e.getAttribute("transform")))
                .containsExactlyInAnyOrderElementsOf(placed);
    }

    private static String told(Placed token) {
        MessageId message = token.message();
        return (message == null ? "" : message.number()) + " " + Svg.moved(token.x(), token.y());
    }

    @Test
    void saysTheSameInTheSameBytes() {
        assertThat(document(busy("outbox"), Paintbox.of(Theme.LIGHT))).isEqualTo(document(busy("outbox"), LIGHT));
    }

    @Test
    void showsWhatIsDownAndWhatIsCut() {
        Filmed film = busy("building-blocks")
                .give(new Command.Kill(new ComponentId("worker"), -1))
                .give(new Command.Cut(new ComponentId("client"), new ComponentId("service")))
                .time(6_000_000);
        Markup markup = Markup.of(document(film, LIGHT));

        assertThat(markup.texts()).containsOnlyOnce("DOWN");
        assertThat(markup.component("worker").getTextContent()).contains("DOWN");
        assertThat(document(film, LIGHT)).contains(Shapes.SCISSORS);
    }

    @Test
    void whatAClientWasToldStandsInTheMiddleBelowItsName() {
        Filmed film = new Filmed("building-blocks").time(4_000_000);
        List<Written> all = Written.in(Markup.of(document(film, LIGHT)));
        Written name = all.stream()
                .filter(each -> each.text().equals("Client"))
                .findFirst()
                .orElseThrow();
        Written told = all.stream()
                .filter(each -> each.text().endsWith(" no"))
                .findFirst()
                .orElseThrow();

        // The cross before it, with the space between, is as wide as a line is high.
        double left = told.box().x() - layout(film).metrics().line();
        assertThat((left + told.box().right()) / 2).isCloseTo(name.box().centerX(), within(2.0));
    }

    @Test
    void aServiceSaysHowManyOfItRunNowAndHowManyOfItsJobsAreNotSeen() {
        ComponentId worker = new ComponentId("worker");
        Filmed film = new Filmed("queue-worker").time(100_000);
        film.give(new Command.Set(worker, Setting.REPLICAS, 3)).give(new Command.Set(worker, Setting.CONCURRENCY, 2));
        film.give(new Command.Send(new ComponentId("client"), Nature.VALID, 20)).time(900_000);

        String told = Markup.of(document(film, LIGHT)).component("worker").getTextContent();

        assertThat(film.scene.component(worker))
                .isInstanceOfSatisfying(
                        ServiceState.class,
                        service -> assertThat(service.jobs()).hasSize(6));
        assertThat(told).contains("× 3, 4 more at work");
    }

    @Test
    void putsItselfTogetherFromItsPieces() {
        Filmed film = busy("outbox");
        DiagramSvg svg = new DiagramSvg(LIGHT, layout(film));
        String document = document(film, LIGHT);

        for (Component component : film.scene.diagram().components()) {
            String piece = svg.component(film.moment(), component.id());
            assertThat(document).contains(piece.replaceAll("<defs>.*</defs>", ""));
        }
        assertThat(document).contains(svg.links(film.moment()).replaceAll("<defs>.*</defs>", ""));
        assertThat(document).contains(svg.tokens(film.moment()).replaceAll("<defs>.*</defs>", ""));
    }

    @Test
    void namesNothingButVariablesWhereAPageHasTheColours() {
        String document = document(busy("outbox"), Paintbox.variables());

        assertThat(document).contains("fill=\"var(--vessel-ink)\"").doesNotContain("=\"#");
        assertThat(Paintbox.variables().css()).contains("--vessel-ink:#FFFFFF").contains("prefers-color-scheme:dark");
    }

    @Test
    void knowsNoVariablesWhereAThemeHasTheColours() {
        assertThat(document(busy("outbox"), LIGHT)).doesNotContain("var(");
        assertThat(document(busy("outbox"), Paintbox.of(Theme.DARK))).contains("fill=\"#10151C\"");
    }
}
