/** A site's own instruments: FHIR R4 Questionnaires with a block of scores, read strictly and without trust. */
@NullMarked
package health.attune.instruments.questionnaires;

import org.jspecify.annotations.NullMarked;
