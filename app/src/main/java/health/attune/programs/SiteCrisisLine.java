package health.attune.programs;

import health.attune.access.SignedIn;
import health.attune.pages.CrisisHelp;
import health.attune.pages.CrisisLine;
import health.attune.pages.Words;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The crisis help of the site that serves the reader. */
@Component
class SiteCrisisLine implements CrisisLine {
    private static final Logger LOG = LoggerFactory.getLogger(SiteCrisisLine.class);
    private final Programs programs;

    SiteCrisisLine(Programs programs) {
        this.programs = programs;
    }

    /** Absent, so that the national line shows, also when the database can't answer: help must not depend on it. */
    @Override
    public Optional<CrisisHelp> forThisReader(Words words) {
        var who = SignedIn.orNull();
        if (who == null || who.personId() == null) return Optional.empty();
        try {
            return programs.crisisHelpFor(who.personId(), words.locale().getLanguage());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Crisis help of the site can't be read; the national line is shown.", e);
            return Optional.empty();
        }
    }
}
