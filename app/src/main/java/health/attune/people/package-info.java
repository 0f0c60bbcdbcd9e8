/** The persons: how they are called and reached, in their own words, and which records may be the same person. */
@ApplicationModule(allowedDependencies = {"database", "pages", "access"})
@NullMarked
package health.attune.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
