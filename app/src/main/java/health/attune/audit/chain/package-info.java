/** What the chain is made of: hashes, signatures, batches, and the lines that tell of their heads. */
@NullMarked
package health.attune.audit.chain;

import org.jspecify.annotations.NullMarked;
