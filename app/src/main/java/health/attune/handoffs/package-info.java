/** A person is introduced to another worker, usually in the same visit: offered, answered and met. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "programs::staff",
            "today",
            "contacts",
            "appointments",
            "appointments::calendars"
        })
@NullMarked
package health.attune.handoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
