/** Questionnaires as data: items, licences and languages, how they are scored, and what a change in them means. */
@NullMarked
package health.attune.instruments;

import org.jspecify.annotations.NullMarked;
