/** What an operator asks of the notices that leave Attune. */
@NullMarked
package health.attune.console.notices;

import org.jspecify.annotations.NullMarked;
