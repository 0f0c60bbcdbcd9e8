/** One file from its first byte to its report: looked over, read, sorted, written chunk by chunk, and told. */
@NullMarked
package health.attune.imports.runs;

import org.jspecify.annotations.NullMarked;
