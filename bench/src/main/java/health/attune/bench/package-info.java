/** Measurements of what Attune promises, each beside a baseline of the same run. */
@NullMarked
package health.attune.bench;

import org.jspecify.annotations.NullMarked;
