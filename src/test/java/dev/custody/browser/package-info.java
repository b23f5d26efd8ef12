/** Tests that look at a page as a person does. */
@NullMarked
package dev.custody.browser;

import org.jspecify.annotations.NullMarked;
