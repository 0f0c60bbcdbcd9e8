package health.attune.reviews.web;

import health.attune.pages.Words;
import health.attune.reviews.Recommendations.Loop;
import health.attune.reviews.Recommendations.Move;
import health.attune.reviews.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return facts(taken.because(), taken.doneOn());
    }

    private String facts(@Nullable String because, @Nullable LocalDate doneOn) {
        if (because != null) return words.say("reviews.because." + because);
        return doneOn == null ? "" : words.day(doneOn);
    }

    /** What somebody would have said with a step; null where they said nothing. */
    @Nullable
    String said(Move move) {
        var all = Stream.of(facts(move.because(), move.doneOn()), Objects.requireNonNullElse(move.words(), ""))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }
}
