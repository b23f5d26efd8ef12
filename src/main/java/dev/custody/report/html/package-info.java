/**
 * Pages for any browser: one file each, without scripts, fonts or anything else from elsewhere. Templates are Pebble's, which
 * escapes all that is put into them.
 */
@NullMarked
package dev.custody.report.html;

import org.jspecify.annotations.NullMarked;
