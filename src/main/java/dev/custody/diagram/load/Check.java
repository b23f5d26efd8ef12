package dev.custody.diagram.load;

/** One aspect of whether the parts of a diagram fit together. Reports all that it finds. */
interface Check {
    void run(Draft draft, Problems problems);
}
