package dev.custody.diagram.load;

import dev.custody.diagram.Step;
import java.util.List;

/** Whether a step may stand where it stands: in a log line, or with an otherwise. */
final class PlaceCheck {
    private final Problems problems;

    PlaceCheck(Problems problems) {
        this.problems = problems;
    }

    /** A log line goes somewhere, and that is all that becomes of it here. */
    void logged(List<Step> steps, String pointer) {
        for (int i = 0; i < steps.size(); i++) {
            Step whole = steps.get(i);
            Step step = whole instanceof Step.Otherwise otherwise ? otherwise.tried() : whole;
            boolean fits = step instanceof Step.Append || step instanceof Step.Enqueue || step instanceof Step.Keep;
            if (!fits) {
                problems.add(
                        Pointer.in(pointer, i, step.verb()),
                        Quote.of(step.verb()) + " is nothing to do with a log line.",
                        "Append it, enqueue it or keep it.");
            }
            if (whole instanceof Step.Otherwise otherwise) {
                logged(otherwise.steps(), Pointer.in(pointer, i, otherwise.member()));
            }
        }
    }

    /** Only what can fail needs an otherwise. */
    void canFail(Step step, String at) {
        switch (step) {
            case Step.Reply _, Step.End _, Step.Keep _, Step.Buffer _, Step.Guess _, Step.Block _ ->
                problems.add(
                        at,
                        Quote.of(step.verb()) + " by itself always succeeds: there is no otherwise.",
                        "Leave it out, or give it to a step that can fail.");
            case Step.Validate _, Step.Work _, Step.AtSink _ -> {}
        }
    }
}
