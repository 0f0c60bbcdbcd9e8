/** Who can be reached: duty rosters of sites, absences with their cover, and whom an alert tells in which order. */
@ApplicationModule(allowedDependencies = {"database", "database::clocks", "pages", "jobs", "access", "programs"})
@NullMarked
package health.attune.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
