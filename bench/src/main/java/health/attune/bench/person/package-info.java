/** How long the page of a person takes, beside the same page with little on it and beside the bare rows. */
@NullMarked
package health.attune.bench.person;

import org.jspecify.annotations.NullMarked;
