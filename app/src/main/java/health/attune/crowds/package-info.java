/** How many requests are at work at once, who is let in first, and what the others are told. */
@ApplicationModule(allowedDependencies = "pages")
@NullMarked
package health.attune.crowds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
