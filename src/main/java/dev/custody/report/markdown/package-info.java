/** Markdown as sites that host code read it (GitHub's, with tables and Mermaid). */
@NullMarked
package dev.custody.report.markdown;

import org.jspecify.annotations.NullMarked;
