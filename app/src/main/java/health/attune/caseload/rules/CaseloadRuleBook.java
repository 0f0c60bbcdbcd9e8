package health.attune.caseload.rules;

import health.attune.access.Access;
import health.attune.access.Access.Arrangement;
import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the caseload: read by everybody who works at a site, changed there by who leads clinical work. */
@Component
@Transactional
public class CaseloadRuleBook {
    private final CaseloadRuleStore store;
    private final Programs programs;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;

    CaseloadRuleBook(CaseloadRuleStore store, Programs programs, Accounts accounts, Access access, Clock clock) {
        this.store = store;
        this.programs = programs;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    public RulesInForce inForce() {
        return RulesInForce.of(store.inForce());
    }

    public Screenings screenings() {
        return new Screenings(store.of(Rule.SCREENED_WITHIN_DAYS));
    }

    /** The sites at which the reader works, by name. */
    public List<Site> sites(Principal who) {
        return programs.sitesWithin(who).stream()
                .sorted(Comparator.comparing(Site::name))
                .toList();
    }

    public Site site(Principal who, UUID siteId) {
        return sites(who).stream()
                .filter(site -> site.id().equals(siteId))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    public boolean mayChange(Principal who, Site site) {
        return accounts.leads(who, site.organizationId(), site.id());
    }

    /** All that ever held there or is to hold, the newest first. */
    public List<DatedRule> of(Principal who, UUID siteId) {
        return store.of(site(who, siteId).id());
    }

    public LocalDate today(Site site) {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }

    /** Holds at that site from its day on, until the next change. */
    public void change(Principal who, Site site, DatedRule changed) {
        var id = Ids.next();
        access.requireLeading(who, new Arrangement(site.organizationId(), site.id(), "rule of the caseload", id));
        if (!changed.rule().allows(changed.figure()) || changed.from().isBefore(today(site)))
            throw new IllegalArgumentException("A rule is changed from today on, to a figure that makes sense.");
        store.insert(id, site.id(), changed, who.id());
    }
}
