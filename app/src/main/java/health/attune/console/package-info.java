/** What an operator types: serve, import, demo, bench and version, each with help, exit codes and errors in sentences. */
@ApplicationModule
@NullMarked
package health.attune.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
