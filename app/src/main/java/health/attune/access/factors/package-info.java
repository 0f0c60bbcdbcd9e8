/** The second factor: codes from an authenticator app, whose secrets are sealed in the database. */
@NullMarked
package health.attune.access.factors;

import org.jspecify.annotations.NullMarked;
