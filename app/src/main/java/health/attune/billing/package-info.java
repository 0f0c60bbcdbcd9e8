/** What a month of collaborative care comes to: minutes from contacts, judged by the dated rules of each payer. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database::clocks",
            "database::tables",
            "pages",
            "access",
            "access::labels",
            "people",
            "programs",
            "contacts"
        })
@NullMarked
package health.attune.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
