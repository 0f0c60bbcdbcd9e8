/** The pages of this module. */
@NullMarked
package health.attune.contacts.web;

import org.jspecify.annotations.NullMarked;
