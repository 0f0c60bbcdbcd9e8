/** What was tried: medication, psychotherapy and all else, with dose and duration, and why it ended. */
@ApplicationModule(allowedDependencies = {"database", "pages", "access", "access::labels", "people", "programs"})
@NullMarked
package health.attune.treatments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
