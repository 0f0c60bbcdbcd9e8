/** Whom an organization names for the case that nobody else can be told of an alert, so that somebody always can. */
@NullMarked
package health.attune.programs.fallbacks;

import org.jspecify.annotations.NullMarked;
