/** How much the product bears: requests at moments of their own, however slowly the ones before are answered. */
@NullMarked
package health.attune.drill.load;

import org.jspecify.annotations.NullMarked;
