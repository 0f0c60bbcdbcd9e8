/** What the guests wrote to each other. */
@NullMarked
package health.attune.demo.messages;

import org.jspecify.annotations.NullMarked;
