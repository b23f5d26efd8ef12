/**
 * The workshop's handout: all diagrams, what each is for and what it costs, what the explorer found of its claims and risks, and
 * the reports of its scenarios, as a folder of pages that need nothing but a browser.
 */
@NullMarked
package dev.custody.report.site;

import org.jspecify.annotations.NullMarked;
