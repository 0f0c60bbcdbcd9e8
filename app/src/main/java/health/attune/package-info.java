/** The working system of integrated, person-centered behavioral health services. */
@NullMarked
package health.attune;

import org.jspecify.annotations.NullMarked;
