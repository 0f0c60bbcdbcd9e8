package health.attune.questionnaires.web;

import health.attune.pages.Words;
import health.attune.questionnaires.Listings;
import health.attune.questionnaires.sheet.InstrumentWords;
import org.jspecify.annotations.Nullable;

/**
 * One licence record in the list.
 *
 * @param withdrawal when and why it stopped to count; null while it counts
 * @param withdrawHref where it is withdrawn; null for a reader who may not
 */
public record LicenceRow(
        String instrumentId,
        String title,
        String organization,
        String decided,
        String basis,
        String document,
        String use,
        String filed,
        boolean demo,
        @Nullable String withdrawal,
        @Nullable String withdrawHref) {

    static LicenceRow of(Listings.Filed row, Words words) {
        var filed = row.filed();
        var withdrawnAt = filed.withdrawnAt();
        return new LicenceRow(
                filed.instrumentId(),
                new InstrumentWords(words).title(row.instrument()),
                row.organization().name(),
                words.say("questionnaires.licences.decided", filed.decidedBy(), words.day(filed.decidedOn())),
                filed.basis(),
                filed.document(),
                words.say(filed.commercial() ? "questionnaires.commercial.yes" : "questionnaires.commercial.no"),
                words.moment(filed.filedAt(), row.zone()),
                filed.demo(),
                withdrawnAt == null
                        ? null
                        : words.say(
                                "questionnaires.licences.withdrawn",
                                words.moment(withdrawnAt, row.zone()),
                                String.valueOf(filed.withdrawalReason())),
                filed.counts() && row.mayWithdraw() ? "/instruments/licences/" + filed.id() + "/withdrawal" : null);
    }
}
