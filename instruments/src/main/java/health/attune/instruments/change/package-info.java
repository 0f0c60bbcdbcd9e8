/**
 * What a change of one person's score means: noticeable, reliable, clinically significant, a response, a remission. The
 * facts stay apart, each with the parameters and the source it used.
 */
@NullMarked
package health.attune.instruments.change;

import org.jspecify.annotations.NullMarked;
