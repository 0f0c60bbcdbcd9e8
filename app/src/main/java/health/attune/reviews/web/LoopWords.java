package health.attune.reviews.web;

import health.attune.pages.Words;
import health.attune.reviews.Recommendations.Loop;
import health.attune.reviews.Step;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said of a recommendation and where it stands, in the language of its reader. */
record LoopWords(Words words, Instant now) {

    LoopRow row(Loop loop) {
        var recommendation = loop.recommendation();
        return new LoopRow(
                "/recommendations/" + recommendation.id(),
                words.say("reviews.kind." + recommendation.kind().word()),
                recommendation.words(),
                words.say("reviews.state." + recommendation.state().word()),
                next(loop),
                isLate(loop),
                loop.due() == null ? null : words.say("reviews.age", loop.days()),
                loop.steps().stream().map(step -> step(step, loop)).toList());
    }

    /** Who has to do what, and by when; null where it is closed. */
    private @Nullable String next(Loop loop) {
        var due = loop.due();
        if (due == null) return null;
        var recommendation = loop.recommendation();
        return words.say(
                "reviews.next." + recommendation.state().word(),
                recommendation.owner().name(),
                words.day(due));
    }

    private boolean isLate(Loop loop) {
        var due = loop.due();
        return due != null && due.isBefore(LocalDate.ofInstant(now, loop.zone()));
    }

    private String step(Step.Taken taken, Loop loop) {
        var day = words.day(LocalDate.ofInstant(taken.at(), loop.zone()));
        var told = words.say("reviews.step." + taken.step().word(), taken.by().name(), day, facts(taken));
        return taken.words() == null ? told : words.say("reviews.step.words", told, taken.words());
    }

    private String facts(Step.Taken taken) {
        if (taken.because() != null) return words.say("reviews.because." + taken.because());
        return taken.doneOn() == null ? "" : words.day(taken.doneOn());
    }
}
