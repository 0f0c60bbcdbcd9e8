package health.attune.pages;

import java.util.Optional;

/** Supplies the crisis help of the reader's own site; absent where the reader belongs to no site. */
@FunctionalInterface
public interface CrisisLine {

    Optional<CrisisHelp> forThisReader(Words words);
}
