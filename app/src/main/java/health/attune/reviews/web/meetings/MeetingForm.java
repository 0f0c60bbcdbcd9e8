package health.attune.reviews.web.meetings;

import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.reviews.meetings.Meeting;
import health.attune.reviews.meetings.ReviewMeetings.Partner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is called.
 *
 * @param partner the ids of the program and of the consultant with a blank between
 */
public record MeetingForm(
        @Nullable String partner, @Nullable String on) {

    /** What was read. */
    record Called(Partner with, LocalDate on) {}

    static MeetingForm blank(List<Partner> partners) {
        return new MeetingForm(partners.size() == 1 ? value(partners.getFirst()) : null, null);
    }

    static List<Option> options(List<Partner> partners) {
        return partners.stream()
                .map(one -> new Option(value(one), one.consultant().name() + " · " + one.program()))
                .toList();
    }

    /** None where something needs another look. */
    Optional<Called> read(Typed typed, List<Partner> partners) {
        var with = partners.stream().filter(one -> value(one).equals(partner)).findFirst();
        if (with.isEmpty()) typed.faults().add("partner", "pages.fault.choice");
        var day = typed.day("on", on);
        if (day == null) typed.faults().add("on", "pages.fault.missing");
        return day == null ? Optional.empty() : with.map(one -> new Called(one, day));
    }

    /** With whom that one is. */
    static String partner(Meeting meeting) {
        return value(new Partner(meeting.programId(), meeting.program(), meeting.consultant()));
    }

    private static String value(Partner partner) {
        return partner.programId() + " " + partner.consultant().id();
    }
}
