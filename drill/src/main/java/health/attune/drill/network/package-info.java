/** A cable that can be cut: loopback, between clients and service or service and database. */
@NullMarked
package health.attune.drill.network;

import org.jspecify.annotations.NullMarked;
