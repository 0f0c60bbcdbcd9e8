/** The pages of this module. */
@NullMarked
package health.attune.people.web;

import org.jspecify.annotations.NullMarked;
