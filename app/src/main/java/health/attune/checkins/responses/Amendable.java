package health.attune.checkins.responses;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.NotThere;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finished responses before staff who may amend them: whoever amends one sees it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Amendable {
    private final CheckinStore checkins;
    private final ResponseStore responses;
    private final Access access;

    Amendable(CheckinStore checkins, ResponseStore responses, Access access) {
        this.checkins = checkins;
        this.responses = responses;
        this.access = access;
    }

    /** A response and the check-in that it is part of. */
    public record Amended(Response response, Checkin checkin) {}

    /** One that is corrected, among whose answers those about safety are. */
    public Amended corrected(Principal who, UUID responseId) {
        var found = found(who, responseId, "correction");
        if (!access.may(who, Verb.READ, DataClass.SAFETY, found.response().personId())) throw new NotThere();
        return found;
    }

    /** One that is withdrawn whole. */
    public Response withdrawn(Principal who, UUID responseId) {
        return found(who, responseId, "withdrawal").response();
    }

    private Amended found(Principal who, UUID responseId, String subject) {
        var response = responses.find(responseId).orElseThrow(NotThere::new);
        access.require(who, Verb.WRITE, DataClass.RECORD, response.personId(), subject);
        var ask = new Access.Ask(Verb.WRITE, DataClass.RECORD, subject);
        access.requireCleared(who, ask, response.personId(), response.labels());
        var checkin = checkins.find(response.checkinId()).orElseThrow(NotThere::new);
        boolean read = access.may(who, Verb.READ, checkin.answeredBy().classFor(who), response.personId());
        if (!who.isStaff() || !read || response.completedAt() == null) throw new NotThere();
        return new Amended(response, checkin);
    }
}
