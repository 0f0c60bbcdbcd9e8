/** Which instruments a site may use: licence records, imported questionnaires, and the page of each instrument. */
@ApplicationModule(allowedDependencies = {"database", "pages", "access", "programs"})
@NullMarked
package health.attune.questionnaires;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
