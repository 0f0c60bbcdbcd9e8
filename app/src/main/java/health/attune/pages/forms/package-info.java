/** What every form needs: reading what was typed, choices, and two versions side by side. */
@NullMarked
package health.attune.pages.forms;

import org.jspecify.annotations.NullMarked;
