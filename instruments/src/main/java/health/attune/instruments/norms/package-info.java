/** What is published about a score, each figure with its source: thresholds, groups, reliability, rules of change. */
@NullMarked
package health.attune.instruments.norms;

import org.jspecify.annotations.NullMarked;
