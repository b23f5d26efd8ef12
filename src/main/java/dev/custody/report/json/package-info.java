/** Reports for machines. The schema is {@code diagrams/report.schema.json}; of maps it is the map's own file. */
@NullMarked
package dev.custody.report.json;

import org.jspecify.annotations.NullMarked;
