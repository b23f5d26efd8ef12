/**
 * The words of the packages that know no screen, in the language of whoever reads them.
 *
 * <p>A package that makes sentences has a bundle beside its classes, {@code Sentences.properties} and {@code
 * Sentences_de.properties}, and is handed a {@link dev.custody.words.Phrasebook} of it: which language is spoken is known at
 * the edge (the window, the command line) and nowhere else. A text may have places like {@code {0}}; a brace that is no place
 * stands for itself, and so does an apostrophe. Numbers and names are put in as they are.
 *
 * <p>Traces, run files and commands are English whatever is spoken. What they say in words is known by
 * {@link dev.custody.words.Translation}.
 */
@NullMarked
package dev.custody.words;

import org.jspecify.annotations.NullMarked;
