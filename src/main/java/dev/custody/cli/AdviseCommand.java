package dev.custody.cli;

import dev.custody.advise.AdviceWords;
import dev.custody.advise.Advisor;
import dev.custody.advise.Concern.Option;
import dev.custody.advise.Counsel;
import dev.custody.advise.Question;
import dev.custody.diagram.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code custody advise}: which diagram for whom, and why not another. */
@Command(
        name = "advise",
        customSynopsis = "custody advise [QUESTION=ANSWER]...",
        description =
                "Says which architecture fits, with the reasons, what it costs, and a scenario that shows it; why not"
                        + " the others; and what is tempting there and never right. What you do not answer is assumed, and"
                        + " it says so.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:advised", "2:there is no such question or answer"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  custody advise                               what is asked, and what fits if nothing is said",
            "  custody advise work=long events=all",
            "  custody advise source=queue flood=yes"
        })
final class AdviseCommand extends WithHelp implements Callable<Integer> {
    private final Session session;
    private final Advisor advisor = Advisor.builtIn();
    private final AdviceWords words = new AdviceWords(Locale.ENGLISH);

    @Parameters(arity = "0..*", paramLabel = "QUESTION=ANSWER", description = "What is so with you.")
    private Map<String, String> answers = new LinkedHashMap<>();

    AdviseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        answers.forEach(this::check);
        for (Counsel counsel : advisor.advise(answers)) {
            print(counsel);
            line("");
        }
        line(session.bold("What this rests on"));
        advisor.holding(answers).forEach(this::print);
        return ExitCode.OK;
    }

    private void check(String question, String answer) {
        List<String> ids = advisor.questions().stream().map(Question::id).toList();
        Question asked = advisor.questions().stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new Failure("There is no question '" + question + "'. "
                        + Nearest.question(question, ids) + "All of them: " + String.join(", ", ids) + "."));
        List<String> possible =
                asked.answers().stream().map(Question.Answer::id).toList();
        if (!possible.contains(answer)) {
            throw new Failure("'" + answer + "' is no answer to " + question + ". " + Nearest.question(answer, possible)
                    + "These are: " + String.join(", ", possible) + ".");
        }
    }

    private void print(Question question, Question.Answer holds) {
        boolean given = answers.containsKey(question.id());
        line("  " + Words.hanging(words.of(question), 2) + (given ? "" : session.faint(" (assumed)")));
        for (Question.Answer answer : question.answers()) {
            String name = Words.padded(answer.toString(), 20);
            line("    " + (answer.equals(holds) ? session.styled("bold,fg(green)", "> " + name) : "  " + name)
                    + Words.hanging(words.of(answer), 26));
        }
    }

    private void print(Counsel counsel) {
        Option rather = counsel.rather();
        line(session.bold(words.of(counsel.concern()) + ": ") + session.styled("bold,fg(cyan)", name(rather)));
        line("  " + Words.hanging(words.because(rather), 2));
        see(rather.shows());
        rather.diagram()
                .ifPresent(diagram -> session.catalogue().diagram(diagram).advice().costs().stream()
                        .map(cost -> "  It costs: " + Words.hanging(cost, 12))
                        .forEach(this::line));
        for (Counsel.Against against : counsel.not()) {
            item("not " + name(against.option()) + ", with " + against.answer() + ": " + words.because(against));
            against.shows().ifPresent(this::see);
        }
        for (Option option : counsel.never()) {
            item("never " + name(option) + ": " + words.because(option));
            see(option.shows());
        }
    }

    private void item(String text) {
        line("  - " + Words.hanging(text, 4));
    }

    private void see(String scenario) {
        line("    " + session.faint("see it: custody run " + scenario));
    }

    private String name(Option option) {
        return option.diagram().orElse(words.nothing());
    }

    private void line(String text) {
        session.out().println(text);
    }
}
