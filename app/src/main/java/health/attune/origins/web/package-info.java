/** The pages on which a privacy officer finds out where entries come from, and a manager has earlier ones labeled. */
@NullMarked
package health.attune.origins.web;

import org.jspecify.annotations.NullMarked;
