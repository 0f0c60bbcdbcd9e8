/** The pages on which two records become one, and two again. */
@NullMarked
package health.attune.merges.web;

import org.jspecify.annotations.NullMarked;
