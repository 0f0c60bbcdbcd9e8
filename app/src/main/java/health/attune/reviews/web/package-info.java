/** The pages of reviews, for those who care for people and for the consultants. */
@NullMarked
package health.attune.reviews.web;

import org.jspecify.annotations.NullMarked;
