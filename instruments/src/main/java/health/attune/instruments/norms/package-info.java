/** What has been published about a score, each figure with its source: thresholds, reference groups, reliability, rules of change. */
@NullMarked
package health.attune.instruments.norms;

import org.jspecify.annotations.NullMarked;
