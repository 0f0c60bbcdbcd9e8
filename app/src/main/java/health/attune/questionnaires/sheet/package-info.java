/** All that is known about an instrument, put into plain words in the language of the reader. */
@NullMarked
package health.attune.questionnaires.sheet;

import org.jspecify.annotations.NullMarked;
