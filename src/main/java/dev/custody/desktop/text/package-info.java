/**
 * What the screen says, in the language of whoever looks at it.
 *
 * <p>Each package of the window has a bundle of its own, {@code texts.properties} beside its classes and {@code
 * texts_de.properties} for German. FXML names a text as {@code %key}; Java asks {@link dev.custody.desktop.text.Texts}. A text
 * with places like {@code {0}} is a {@link java.text.MessageFormat}: there, and only there, an apostrophe is written twice.
 */
@NullMarked
package dev.custody.desktop.text;

import org.jspecify.annotations.NullMarked;
