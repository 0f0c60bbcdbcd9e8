package health.attune.reviews.meetings;

import health.attune.access.Principal;
import health.attune.caseload.Caseloads;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.reviews.Consultants;
import health.attune.reviews.Review.Colleague;
import health.attune.reviews.ReviewQueues;
import health.attune.reviews.ReviewQueues.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings in which a consultant and those who care talk over who is in review: called for a day, with the agenda that
 * the queue gives, and kept with minutes and the day of the next. They are about nobody alone: who cares for somebody
 * in the program knows of them, and so does the consultant; of the agenda each sees those whom they see anyway.
 */
@Component
@Transactional
public class ReviewMeetings {
    private final MeetingStore store;
    private final Caseloads caseloads;
    private final Consultants consultants;
    private final ReviewQueues queues;

    ReviewMeetings(MeetingStore store, Caseloads caseloads, Consultants consultants, ReviewQueues queues) {
        this.store = store;
        this.caseloads = caseloads;
        this.consultants = consultants;
        this.queues = queues;
    }

    /** With whom the reader can call one, and about whose people. */
    public record Partner(UUID programId, String program, Colleague consultant) {}

    /**
     * What a reader has to do with.
     *
     * @param meetings the last day first
     * @param partners by program, then by consultant
     */
    public record Board(List<Meeting> meetings, List<Partner> partners) {}

    public Board board(Principal who) {
        if (!who.isStaff()) return new Board(List.of(), List.of());
        var programs = programs(who);
        return new Board(store.of(programs.keySet(), who.id()), partners(programs));
    }

    /** With each consultant about each program the next one on these days; the first day first. */
    public List<Meeting> toCome(Principal who, LocalDate from, LocalDate until) {
        var toCome = store.toCome(from, until);
        if (!who.isStaff() || toCome.isEmpty()) return List.of();
        var programs = programs(who).keySet();
        var series = new HashSet<Partner>();
        return toCome.stream()
                .filter(meeting -> takesPart(who, meeting, programs))
                .filter(meeting ->
                        series.add(new Partner(meeting.programId(), meeting.program(), meeting.consultant())))
                .toList();
    }

    public List<Partner> partners(Principal who) {
        return partners(programs(who));
    }

    private List<Partner> partners(Map<UUID, String> programs) {
        var partners = new ArrayList<Partner>();
        programs.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(program -> consultants.of(program.getKey()).stream()
                        .map(consultant -> new Partner(program.getKey(), program.getValue(), consultant))
                        .forEach(partners::add));
        return partners;
    }

    /** Called twice for one day, it is one; one that was called off stands again. */
    public void call(Principal who, Partner with, LocalDate on) {
        if (!partners(who).contains(with)) throw new NotThere();
        store.insert(with, on, null, who.id());
    }

    public Meeting show(Principal who, UUID meetingId) {
        return store.find(meetingId).filter(meeting -> knows(who, meeting)).orElseThrow(NotThere::new);
    }

    /** Who of its program is in review with its consultant now and is seen by the reader; the most urgent first. */
    public List<Entry> agenda(Principal who, Meeting shown) {
        var agenda =
                queues.mine(who).stream().filter(entry -> isOf(entry, shown)).toList();
        queues.shown(who, agenda);
        return agenda;
    }

    /**
     * Keeps minutes, and calls the next one for the day that is agreed on; what was called for another day before is
     * called off. What stands there already in the same words is kept once.
     *
     * @throws ChangedMeanwhile when somebody else wrote some since that version
     */
    public void keep(Principal who, Meeting seen, String words, @Nullable LocalDate nextOn) {
        var now = show(who, seen.id()).minutes();
        if (now != null && now.words().equals(words) && Objects.equals(now.nextOn(), nextOn)) return;
        if (!store.write(seen, words, nextOn, who.id())) throw new ChangedMeanwhile();
        store.callOffAfter(seen.id(), nextOn, who.id());
        var with = new Partner(seen.programId(), seen.program(), seen.consultant());
        if (nextOn != null) store.insert(with, nextOn, seen.id(), who.id());
    }

    /**
     * It stays to be read who did so, and can be called anew.
     *
     * @throws ChangedMeanwhile when minutes were written: then it was held
     */
    public void callOff(Principal who, UUID meetingId) {
        if (!store.callOff(show(who, meetingId).id(), who.id())) throw new ChangedMeanwhile();
    }

    private boolean knows(Principal who, Meeting meeting) {
        return who.isStaff() && takesPart(who, meeting, programs(who).keySet());
    }

    private static boolean takesPart(Principal who, Meeting meeting, Set<UUID> programs) {
        return meeting.consultant().id().equals(who.id()) || programs.contains(meeting.programId());
    }

    /** Those in which the reader cares for somebody, by their names. */
    private Map<UUID, String> programs(Principal who) {
        return caseloads.mine(who).stream()
                .collect(Collectors.toMap(
                        one -> one.row().place().programId(), Caseloads.Listed::program, (one, same) -> one));
    }

    private static boolean isOf(Entry entry, Meeting meeting) {
        var open = entry.open();
        return open != null
                && open.consultant().id().equals(meeting.consultant().id())
                && entry.listed().row().place().programId().equals(meeting.programId());
    }
}
