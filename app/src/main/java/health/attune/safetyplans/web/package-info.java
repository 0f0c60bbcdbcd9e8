/** The pages of safety plans, for the person and for those who care for them. */
@NullMarked
package health.attune.safetyplans.web;

import org.jspecify.annotations.NullMarked;
