/** Tables in files as they really come: checked byte by byte, row by row, and never held in memory whole. */
@NullMarked
package health.attune.imports.csv;

import org.jspecify.annotations.NullMarked;
