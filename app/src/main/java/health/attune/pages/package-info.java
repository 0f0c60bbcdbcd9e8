/** The frame every page stands in: templates, words in two languages, navigation, crisis help, errors in sentences. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package health.attune.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
