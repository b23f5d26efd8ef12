/**
 * Which architecture for whom.
 *
 * <p>The advisor asks a dozen questions about somebody's situation. For each concern that they have (taking work in, telling others,
 * writing many at once, …) their answers fit one option: a diagram, with the reason, and a scenario that shows it. Of the others it
 * says which answer speaks against them; and it warns of what is tempting there and never right. Questions, options and reasons are
 * data, {@code diagrams/advice/advisor.json}; where they come from the article, they are in its words.
 */
@NullMarked
package dev.custody.advise;

import org.jspecify.annotations.NullMarked;
