/** What a consultant needs to know about a person, on one page that is read in two minutes. */
@NullMarked
package health.attune.reviews.web.sheet;

import org.jspecify.annotations.NullMarked;
