/** Who may do what with whose data: accounts, sign-in, relationships with dates, and the one decision all ask. */
@ApplicationModule(allowedDependencies = {"database", "keys", "pages", "audit"})
@NullMarked
package health.attune.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
