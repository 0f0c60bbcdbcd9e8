/** Somebody of whom there are two records. */
@NullMarked
package health.attune.demo.twice;

import org.jspecify.annotations.NullMarked;
