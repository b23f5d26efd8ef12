/**
 * The left pane: which diagrams there are, by group and by what is searched for, and when to use the one that is open.
 *
 * <p>{@link dev.custody.desktop.catalogue.CatalogueViewModel} decides what is listed and which one is open; the view only
 * shows it.
 */
@NullMarked
package dev.custody.desktop.catalogue;

import org.jspecify.annotations.NullMarked;
