package dev.custody.desktop.present;

import dev.custody.scenario.story.Met;
import java.util.List;

/** What is to be read below the picture. */
sealed interface Slide {
    /** Nothing is. */
    record Blank() implements Slide {}

    /** What the scenario is about, before its first beat. */
    record Title(String title, String summary) implements Slide {}

    /** What is told of a beat. */
    record Narration(String text) implements Slide {}

    /** What was expected of the run, and whether it came true. */
    record Checks(List<Met> all) implements Slide {
        public Checks {
            all = List.copyOf(all);
        }
    }

    /** A question, while the room may still answer. */
    record Question(String text, List<Choice> choices) implements Slide {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /**
     * The same once it is decided.
     *
     * @param because the event that decided it, as a sentence with its time; empty if none of the choices came true
     */
    record Answer(String text, List<Choice> choices, String because) implements Slide {
        public Answer {
            choices = List.copyOf(choices);
        }
    }
}
