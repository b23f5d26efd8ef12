/** What pages have in common, whether they are for a browser or for print: a model for templates, and the templates' engine. */
@NullMarked
package dev.custody.report.page;

import org.jspecify.annotations.NullMarked;
