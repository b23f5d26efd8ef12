/** Reports as pictures: the diagram at the moment that decided the run. */
@NullMarked
package dev.custody.report.picture;

import org.jspecify.annotations.NullMarked;
