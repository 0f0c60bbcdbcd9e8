/** Staff and people at their browsers, over HTTP and through the product's own doors. */
@NullMarked
package health.attune.drill.clients;

import org.jspecify.annotations.NullMarked;
