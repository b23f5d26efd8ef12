package dev.custody.diagram.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake that we know of is reported, in these words and no others, and nothing else beside it. */
final class BrokenDiagramsTest {
    private static final DiagramLoader LOADER = new DiagramLoader();

    static List<BrokenCases.Case> cases() throws IOException {
        return BrokenCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsExactly(BrokenCases.Case broken) throws IOException {
        LoadResult result = LOADER.load("x.json", broken.content());
        assertThat(result).isInstanceOf(LoadResult.Broken.class);
        List<String> problems = ((LoadResult.Broken) result)
                .problems().stream()
                        .map(problem -> problem.toString().substring("x.json: ".length()))
                        .toList();
        assertThat(problems).isEqualTo(broken.problems());
    }
}
