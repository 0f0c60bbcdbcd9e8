/** The pages of consents, for the person and for staff. */
@NullMarked
package health.attune.consents.web;

import org.jspecify.annotations.NullMarked;
