/** The pages of duty rosters and absences. */
@NullMarked
package health.attune.rosters.web;

import org.jspecify.annotations.NullMarked;
