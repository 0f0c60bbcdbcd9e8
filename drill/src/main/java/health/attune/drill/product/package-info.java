/** The packaged product as a process of its own, and the PostgreSQL it runs. */
@NullMarked
package health.attune.drill.product;

import org.jspecify.annotations.NullMarked;
