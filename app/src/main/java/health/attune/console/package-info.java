/** What an operator types: each command with help, exit codes and errors in sentences. */
@ApplicationModule
@NullMarked
package health.attune.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
