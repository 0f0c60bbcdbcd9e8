/** A whole check-in through the running service, beside the same rows by plain JDBC on the same database. */
@NullMarked
package health.attune.bench.checkins;

import org.jspecify.annotations.NullMarked;
