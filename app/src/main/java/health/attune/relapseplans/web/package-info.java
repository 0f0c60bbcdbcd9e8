/** The pages of plans against relapse, for the person and for those who care for them. */
@NullMarked
package health.attune.relapseplans.web;

import org.jspecify.annotations.NullMarked;
