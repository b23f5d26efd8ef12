package dev.custody.diagram.load;

import dev.custody.diagram.Component;
import dev.custody.diagram.Durations;
import dev.custody.diagram.Field;
import dev.custody.diagram.MessageType;
import dev.custody.diagram.Retry;
import dev.custody.diagram.Workload;
import java.util.List;

/** Whether numbers that are each in their range fit together. */
final class NumberCheck implements Check {
    @Override
    public void run(Draft draft, Problems problems) {
        draft.diagram().messages().forEach(type -> checkFields(type, problems));
        draft.clients().forEach(client -> {
            String pointer = Pointer.of("components", client.id());
            checkWorkload(client.workload(), Pointer.in(pointer, "workload"), problems);
            checkRetry(client.retry(), Pointer.in(pointer, "retry"), problems);
        });
        checkPlaces(draft.diagram().components(), problems);
    }

    private static void checkFields(MessageType type, Problems problems) {
        for (Field field : type.fields()) {
            String pointer = Pointer.of("messages", type.id(), "fields", field.name());
            switch (field) {
                case Field.IntegerField number -> {
                    if (number.min() > number.max()) {
                        problems.add(
                                pointer,
                                "No number is valid: min " + number.min() + " is more than max " + number.max() + ".",
                                "Swap them.");
                    }
                }
                case Field.TextField text -> {
                    for (int i = 0; i < text.examples().size(); i++) {
                        String example = text.examples().get(i);
                        int length = example.codePointCount(0, example.length());
                        if (length > text.maxLength()) {
                            problems.add(
                                    Pointer.in(pointer, "examples", i),
                                    Quote.of(example) + " is no valid example: " + length + " characters, at most "
                                            + text.maxLength() + " are allowed.",
                                    "Shorten it, or raise 'maxLength'.");
                        }
                    }
                }
            }
        }
    }

    private static void checkWorkload(Workload workload, String pointer, Problems problems) {
        if (workload.invalid() + workload.poison() + workload.late() > 1) {
            problems.add(
                    pointer,
                    workload.late() > 0
                            ? "'invalid', 'poison' and 'late' together are more than 1."
                            : "'invalid' and 'poison' together are more than 1.",
                    "They are shares of the same messages: make them smaller.");
        }
        if (workload.burst() > workload.messages()) {
            problems.add(
                    Pointer.in(pointer, "burst"),
                    "A burst of " + workload.burst() + " is more than the " + workload.messages() + " messages in all.",
                    "Make it smaller, or raise 'messages'.");
        }
    }

    private static void checkRetry(Retry retry, String pointer, Problems problems) {
        double longest = retry.backoffMicros() * Math.pow(retry.factor(), Math.max(0, retry.attempts() - 2));
        if (longest > Durations.MAX_MICROS) {
            problems.add(
                    pointer, "The last wait would be longer than a year.", "Lower 'attempts', 'backoff' or 'factor'.");
        }
    }

    private static void checkPlaces(List<Component> components, Problems problems) {
        for (int i = 0; i < components.size(); i++) {
            for (int before = 0; before < i; before++) {
                Component one = components.get(before);
                Component other = components.get(i);
                if (Math.abs(one.place().column() - other.place().column()) < 0.5
                        && Math.abs(one.place().row() - other.place().row()) < 0.5) {
                    problems.add(
                            Pointer.of("components", other.id(), "at"),
                            Quote.of(other.id().value()) + " stands on top of "
                                    + Quote.of(one.id().value()) + ".",
                            "Move one of them by a column or a row.");
                }
            }
        }
    }
}
