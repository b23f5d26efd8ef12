package dev.custody.desktop.notices;

import dev.custody.diagram.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that went wrong, for a pane of its own.
 *
 * @param title what went wrong, in a sentence
 * @param advice what that means, and what to do about it
 * @param details all there is to know, to be copied
 */
public record ErrorReport(String title, String advice, String details) {
    /** The problems of a file, each with its place, what is wrong there, and the mend. */
    public static String details(List<Problem> problems) {
        return problems.stream()
                .map(problem -> String.join(
                        "\n",
                        List.of(
                                        problem.file() + (problem.pointer().isEmpty() ? "" : ": " + problem.pointer()),
                                        problem.what(),
                                        problem.mend())
                                .stream()
                                .filter(line -> !line.isEmpty())
                                .toList()))
                .collect(Collectors.joining("\n\n"));
    }
}
