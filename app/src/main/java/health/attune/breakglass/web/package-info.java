/** The pages of opening a record in an emergency, for clinicians, for those who review it and for the person. */
@NullMarked
package health.attune.breakglass.web;

import org.jspecify.annotations.NullMarked;
