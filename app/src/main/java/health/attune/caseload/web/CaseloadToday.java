package health.attune.caseload.web;

import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.caseload.Caseloads;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Why;
import health.attune.caseload.Why.Reason;
import health.attune.pages.Words;
import health.attune.questionnaires.Questionnaires;
import health.attune.today.DueBy;
import health.attune.today.Waiting;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.About;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Urgency;
import health.attune.today.Waits;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever of the caseload needs somebody first; the others are counted, and stand in the caseload. */
@Component
@Order(20)
class CaseloadToday implements Waiting {
    private static final int SHOWN = 6;

    /**
     * Alerts, and with whom it comes back, stand there by themselves; what else is missing here can wait for a look at
     * the list.
     */
    private static final Set<Reason> DUE = EnumSet.of(
            Reason.DIED,
            Reason.NOT_IMPROVED,
            Reason.WORSE,
            Reason.NOT_MET,
            Reason.FLAGGED,
            Reason.TRIED_IN_VAIN,
            Reason.OUT_OF_TOUCH,
            Reason.CONTACT_DUE);

    /** With whom it comes back stands there once, by that. */
    private static final Set<Reason> RELAPSE = EnumSet.of(Reason.TELLS_OF_RELAPSE, Reason.CAME_BACK);

    private final Caseloads caseloads;
    private final Questionnaires questionnaires;
    private final Clock clock;

    CaseloadToday(Caseloads caseloads, Questionnaires questionnaires, Clock clock) {
        this.caseloads = caseloads;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "caseload.title";
    }

    @Override
    public Waits forWorker(Principal who, Words words) {
        var said = new RowWords(words, questionnaires, clock.instant());
        var due = caseloads.mine(who).stream().flatMap(CaseloadToday::due).toList();
        var first = due.stream().limit(SHOWN).map(one -> item(one, said)).toList();
        int others = due.size() - first.size();
        return new Waits(first, others == 0 ? List.of() : List.of(new Waits.Rest(Kind.PERSON, others, "/caseload")));
    }

    /** Somebody, and the most urgent of why they are due. */
    private record Due(Listed listed, Why why) {}

    private static Stream<Due> due(Listed listed) {
        if (listed.whys().stream().map(Why::reason).anyMatch(RELAPSE::contains)) return Stream.empty();
        return listed.whys().stream()
                .filter(why -> DUE.contains(why.reason()))
                .limit(1)
                .map(why -> new Due(listed, why));
    }

    private static WaitingItem item(Due due, RowWords said) {
        var row = due.listed().row();
        var called = due.listed().person().called();
        var about = row.labels().isEmpty()
                ? About.of(called, DataClass.RECORD)
                : About.of(called, DataClass.RECORD, DataClass.SUBSTANCE_USE_RECORD);
        return new WaitingItem(
                row.place().episodeId(),
                Kind.PERSON,
                Urgency.PRESSING,
                about,
                said.why(due.listed(), due.why()),
                "/people/" + called.id(),
                clock(due));
    }

    /** Only what was agreed on has a day; everything else is due since it became so. */
    private static @Nullable DueBy clock(Due due) {
        var row = due.listed().row();
        return Optional.ofNullable(row.reached().contactBy())
                .filter(day -> due.why().reason() == Reason.CONTACT_DUE)
                .map(day -> DueBy.on(day, row.place().zone()))
                .orElse(null);
    }
}
