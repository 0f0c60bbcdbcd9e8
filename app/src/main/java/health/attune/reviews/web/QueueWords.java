package health.attune.reviews.web;

import health.attune.access.Principal;
import health.attune.caseload.Progress.Improvement;
import health.attune.pages.Words;
import health.attune.reviews.Ground;
import health.attune.reviews.Review;
import health.attune.reviews.ReviewQueues.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a row of the queue says, in the language of its reader. */
record QueueWords(Words words, Principal reader, Instant now) {

    QueueRow row(Entry entry) {
        var called = entry.listed().person().called();
        var open = entry.open();
        return new QueueRow(
                "/people/" + called.id(),
                called.shown(),
                called.pronouns(),
                entry.listed().program(),
                why(entry, entry.calls().getFirst()),
                entry.open() == null
                        ? entry.isPressing(now)
                        : entry.calls().getFirst().ground() == Ground.SAFETY,
                entry.calls().stream()
                        .skip(1)
                        .map(call -> words.say("reviews.ground." + call.ground().word()))
                        .toList(),
                waits(entry),
                entry.open() != null && entry.isLate(now),
                consulted(entry),
                open == null ? null : open.questions(),
                open == null
                        ? "/reviews/for/" + entry.listed().row().place().episodeId()
                        : "/reviews/open/" + open.id(),
                open != null && open.consultant().id().equals(reader.id()));
    }

    /** The ground in a sentence. */
    private String why(Entry entry, Ground.Call call) {
        return switch (call.ground()) {
            case BY_HAND -> byHand(entry);
            case NEVER_REVIEWED -> neverReviewed(entry);
            case WELL -> well(entry);
            case WORSE -> words.say("reviews.why.worse", words.number(call.figure()));
            default -> words.say("reviews.why." + call.ground().word(), call.figure());
        };
    }

    private String byHand(Entry entry) {
        var flag = entry.listed().flag();
        var open = entry.open();
        if (open != null) return words.say("reviews.why.put", open.putBy().name());
        return flag == null ? "" : words.say("reviews.why.flagged", flag.by(), flag.words());
    }

    /** In review already, the day that is due is the consultant's. */
    private String neverReviewed(Entry entry) {
        var began = words.day(entry.listed().row().startedOn());
        if (entry.open() != null) return words.say("reviews.why.first", began);
        return words.say(
                entry.isLate(now) ? "reviews.why.first-late" : "reviews.why.never-reviewed",
                began,
                words.day(entry.by()));
    }

    private String well(Entry entry) {
        var progress = entry.listed().row().progress();
        boolean isBetter = progress != null && progress.improvement() == Improvement.IMPROVED;
        return words.say(
                isBetter ? "reviews.why.better" : "reviews.why.well",
                words.day(entry.listed().row().startedOn()));
    }

    private String waits(Entry entry) {
        long days = ChronoUnit.DAYS.between(day(entry.since(), entry), day(now, entry));
        Review open = entry.open();
        if (open != null)
            return words.say(
                    entry.isLate(now) ? "reviews.waits.late" : "reviews.waits.put",
                    days,
                    open.consultant().name(),
                    words.day(entry.by()));
        return words.say(entry.consultedAt() == null ? "reviews.waits.never" : "reviews.waits", days);
    }

    private String consulted(Entry entry) {
        var at = entry.consultedAt();
        return at == null ? words.say("reviews.consulted.never") : words.day(day(at, entry));
    }

    private static LocalDate day(Instant at, Entry entry) {
        return LocalDate.ofInstant(at, entry.listed().row().place().zone());
    }
}
