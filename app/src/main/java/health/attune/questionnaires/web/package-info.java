/** The pages of instruments: the catalogue, one instrument, licences, and instruments that organizations bring. */
@NullMarked
package health.attune.questionnaires.web;

import org.jspecify.annotations.NullMarked;
