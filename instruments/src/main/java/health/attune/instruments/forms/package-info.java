/** Questions and answers: what is asked, in which languages, what is skipped, and what somebody answered. */
@NullMarked
package health.attune.instruments.forms;

import org.jspecify.annotations.NullMarked;
