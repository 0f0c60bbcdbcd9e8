/** The pages of treatments, for the person and for those who care for them. */
@NullMarked
package health.attune.treatments.web;

import org.jspecify.annotations.NullMarked;
