package health.attune.reviews.web.meetings;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.pages.Words;
import health.attune.reviews.meetings.Meeting;
import health.attune.reviews.meetings.ReviewMeetings;
import health.attune.today.DueBy;
import health.attune.today.Waiting;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Urgency;
import health.attune.today.Waits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The next review meeting in which the reader takes part, a week ahead: there is an agenda to prepare. */
@Component
@Order(60)
class MeetingsToday implements Waiting {
    private static final int DAYS_AHEAD = 7;

    private final ReviewMeetings meetings;
    private final WorkPlaces workPlaces;
    private final Clock clock;

    MeetingsToday(ReviewMeetings meetings, WorkPlaces workPlaces, Clock clock) {
        this.meetings = meetings;
        this.workPlaces = workPlaces;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "reviews.meetings";
    }

    @Override
    public Waits forWorker(Principal who, Words words) {
        var zone = workPlaces.zoneOf(who);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return Waits.of(meetings.toCome(who, today, today.plusDays(DAYS_AHEAD)).stream()
                .map(meeting -> item(meeting, zone, words))
                .toList());
    }

    private static WaitingItem item(Meeting meeting, ZoneId zone, Words words) {
        return new WaitingItem(
                meeting.id(),
                Kind.TEAM,
                Urgency.USUAL,
                null,
                words.say("reviews.today.meeting", meeting.consultant().name(), meeting.program()),
                "/reviews/meetings/" + meeting.id(),
                DueBy.on(meeting.on(), zone));
    }
}
