/** The statements by which people are found and registered in numbers. */
@NullMarked
package health.attune.people.arrivals;

import org.jspecify.annotations.NullMarked;
