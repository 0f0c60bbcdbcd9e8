package health.attune.notices.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.access.sections.AccountSection;
import health.attune.notices.Notices;
import health.attune.notices.TestNotices;
import health.attune.pages.Fragment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the pages of accounts: whether their holder is reached, and for others never where. */
@Component
@Order(10)
class NoticeSections implements AccountSection {
    private final Notices notices;
    private final TestNotices tests;
    private final WorkPlaces places;

    NoticeSections(Notices notices, TestNotices tests, WorkPlaces places) {
        this.notices = notices;
        this.tests = tests;
        this.places = places;
    }

    @Override
    public Optional<Fragment> forOwner(Principal who) {
        return Optional.of(
                new Fragment("notices/own", Map.of("reaching", notices.reaching(who.id()), "isStaff", who.isStaff())));
    }

    @Override
    public Optional<Fragment> aboutStaff(Principal who, UUID accountId) {
        var model = new HashMap<String, Object>();
        model.put("account", accountId);
        model.put("reaching", notices.reaching(accountId));
        model.put("maySend", tests.maySendToStaff(who, accountId));
        tests.last(accountId).ifPresent(tested -> model.put("tested", tested));
        model.put("zone", places.zoneOf(who));
        return Optional.of(new Fragment("notices/staff", model));
    }
}
