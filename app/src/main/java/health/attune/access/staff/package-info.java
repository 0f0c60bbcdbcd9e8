/** The accounts of those who work here, as the system administrator cares for them; no person is among them. */
@NullMarked
package health.attune.access.staff;

import org.jspecify.annotations.NullMarked;
