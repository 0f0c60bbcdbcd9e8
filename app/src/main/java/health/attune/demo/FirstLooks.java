package health.attune.demo;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.people.People;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The guests among the staff open the pages of the guests in care, so that these can read who has looked. */
@Component
class FirstLooks {
    private static final Access.Ask RECORD = new Access.Ask(Verb.READ, DataClass.RECORD, "own words");

    private final Access access;
    private final People people;

    FirstLooks(Access access, People people) {
        this.access = access;
        this.people = people;
    }

    /** Each opens what is open to them; of those who stand in no relation to the person, one tries and is refused. */
    void of(Collection<Principal> staff, UUID personId) {
        staff.stream()
                .filter(who -> may(who, DataClass.CONTACT_DETAILS, personId))
                .forEach(who -> {
                    people.show(who, personId);
                    if (may(who, DataClass.RECORD, personId)) access.ask(who, RECORD, personId);
                });
        staff.stream()
                .filter(who -> !may(who, DataClass.CONTACT_DETAILS, personId))
                .limit(1)
                .forEach(who -> access.ask(who, RECORD, personId));
    }

    private boolean may(Principal who, DataClass dataClass, UUID personId) {
        return access.may(who, Verb.READ, dataClass, personId);
    }
}
