package health.attune.caseload.steps;

import health.attune.access.Principal;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.steps.StepField.Sheet;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Checkins;
import health.attune.checkins.Links;
import health.attune.checkins.Schedules;
import health.attune.checkins.Schedules.Awaited;
import health.attune.pages.PublicAddress;
import health.attune.pages.Refusal;
import health.attune.pages.Words;
import health.attune.pages.forms.Typed;
import health.attune.people.People;
import health.attune.people.Profile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * For each who is chosen and has something to answer: a one-time link, in a message in their language, to be sent by
 * the ways they wish. The service itself writes to nobody who has not asked it to.
 */
@Component
@Order(30)
class LinkForEach implements BulkStep {
    private final Links links;
    private final Checkins checkins;
    private final Schedules schedules;
    private final People people;
    private final PublicAddress address;
    private final HttpServletRequest request;

    LinkForEach(
            Links links,
            Checkins checkins,
            Schedules schedules,
            People people,
            PublicAddress address,
            HttpServletRequest request) {
        this.links = links;
        this.checkins = checkins;
        this.schedules = schedules;
        this.people = people;
        this.address = address;
        this.request = request;
    }

    @Override
    public String words() {
        return "caseload.links";
    }

    /** Whoever is cared for in two programs answers once. */
    @Override
    public Map<UUID, String> obstacles(Principal who, List<Listed> chosen) {
        var obstacles = new HashMap<UUID, String>();
        var asked = new HashSet<UUID>();
        for (var one : chosen)
            obstacle(who, one)
                    .or(() -> asked.add(one.row().personId()) ? Optional.empty() : Optional.of("caseload.links.twice"))
                    .ifPresent(key -> obstacles.put(one.episodeId(), key));
        return obstacles;
    }

    private Optional<String> obstacle(Principal who, Listed one) {
        var personId = one.row().personId();
        if (one.person().diedOn() != null) return Optional.of("caseload.links.died");
        if (!checkins.rights(who, personId).handOut()) return Optional.of("caseload.links.closed");
        var awaited = schedules.awaited(who, personId).stream()
                .filter(answers -> answers.answeredBy() == AnsweredBy.PERSON)
                .toList();
        if (awaited.isEmpty()) return Optional.of("caseload.links.nothing");
        if (awaited.stream().noneMatch(Awaited::isDue)) return Optional.of("caseload.links.early");
        return WrittenTo.obstacle(profile(who, personId));
    }

    private Profile profile(Principal who, UUID personId) {
        return people.show(who, personId).profile();
    }

    @Override
    public List<StepField> fields(Principal who, List<Listed> chosen, Words words) {
        return List.of();
    }

    @Override
    public Work read(Principal who, Sheet fields, Typed typed) {
        var words = typed.faults().words();
        return (one, id) -> {
            obstacle(who, one).ifPresent(key -> {
                throw new NotWrittenTo(key);
            });
            return Optional.of(slip(who, one, id, words));
        };
    }

    private Slip slip(Principal who, Listed one, UUID id, Words words) {
        var personId = one.row().personId();
        var profile = profile(who, personId);
        var spoken =
                Words.spoken(Locale.forLanguageTag(profile.speech().languages().getFirst()));
        var made = links.make(who, new Links.Wanted(id, personId, AnsweredBy.PERSON, spoken.getLanguage()));
        var message = new Words(spoken, words.messages())
                .say("checkins.desk.link-words", made.program(), address.link("/links#" + made.token(), request));
        var until = words.moment(made.expiresAt(), one.row().place().zone());
        return new Slip(
                words.say("caseload.links.until", until),
                message,
                WrittenTo.of(profile).ways(made.program(), message, words));
    }

    /** Something stands in the way since the list of them was looked at. */
    static final class NotWrittenTo extends Refusal {
        NotWrittenTo(String key) {
            super(HttpStatus.CONFLICT, key);
        }
    }
}
