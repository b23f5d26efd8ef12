package dev.custody.sink;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Several implementations that do the same program step by step, and must answer the same. The first one is right. */
final class InStep<S> {
    private final long seed;
    private final Map<String, S> stores = new LinkedHashMap<>();
    private final List<String> program = new ArrayList<>();

    InStep(long seed) {
        this.seed = seed;
    }

    InStep<S> with(String name, S store) {
        stores.put(name, store);
        return this;
    }

    /** Does the step on each, and returns what they all answer. A refusal is an answer: its exception. */
    Object all(String step, Function<S, Object> act) {
        Map<String, Object> answers = new LinkedHashMap<>();
        stores.forEach((name, store) -> answers.put(name, answer(act, store)));
        Object right = answers.values().iterator().next();
        program.add(step + " -> " + right);
        if (!answers.values().stream().allMatch(answer -> Objects.equals(answer, right))) {
            fail("seed %d, step %d: %s%n%s%nthe program:%n%s"
                    .formatted(seed, program.size(), step, answers, String.join("\n", program)));
        }
        return right;
    }

    /** The same for a step that has no answer. */
    void run(String step, Consumer<S> act) {
        all(step, store -> {
            act.accept(store);
            return "done";
        });
    }

    private static <S> Object answer(Function<S, Object> act, S store) {
        try {
            return act.apply(store);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return e.getClass().getSimpleName();
        }
    }
}
