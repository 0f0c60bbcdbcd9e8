/** Contacts between a person and those who care for them, each entered once. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::tables",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "alerts",
            "assets"
        })
@NullMarked
package health.attune.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
