/** Where staff begin an interview because of an alert. */
@NullMarked
package health.attune.checkins.web.screening;

import org.jspecify.annotations.NullMarked;
