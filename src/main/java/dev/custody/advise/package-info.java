/**
 * Which architecture for whom.
 *
 * <p>The advisor asks a dozen questions about somebody's situation. For each concern that they have (taking work in, telling others,
 * writing many at once, …) their answers fit one option: a diagram, with the reason, and a scenario that shows it. Of the others it
 * says which answer speaks against them; and it warns of what is tempting there and never right. Questions and
 * options are data, {@code diagrams/advice/advisor.json}; their words are in {@code Advice.properties}, those of the article where
 * it has some.
 */
@NullMarked
package dev.custody.advise;

import org.jspecify.annotations.NullMarked;
