/** The pages of this module. */
@NullMarked
package health.attune.groups.web;

import org.jspecify.annotations.NullMarked;
