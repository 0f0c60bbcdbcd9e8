/** The ways out of Attune: mail, text messages by a gateway, and the system that calls out whoever is on duty. */
@NullMarked
package health.attune.notices.channels;

import org.jspecify.annotations.NullMarked;
