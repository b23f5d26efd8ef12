/** Mermaid, which sites that host code draw: the architecture with its faults, and who told whom what of some messages. */
@NullMarked
package dev.custody.report.mermaid;

import org.jspecify.annotations.NullMarked;
