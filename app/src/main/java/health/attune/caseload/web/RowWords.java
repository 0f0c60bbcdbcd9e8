package health.attune.caseload.web;

import health.attune.caseload.AssetsMoved;
import health.attune.caseload.CaseloadRow;
import health.attune.caseload.Caseloads.Closing;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Milestone.Relapsed;
import health.attune.caseload.Progress;
import health.attune.caseload.Why;
import health.attune.instruments.Instrument;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.domains.Domain.Measure;
import health.attune.pages.Words;
import health.attune.questionnaires.Questionnaires;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row of the list says, in the language of its reader. */
record RowWords(Words words, Questionnaires questionnaires, Instant now) {

    RowView view(Listed listed, Collection<String> columns) {
        var row = listed.row();
        var called = listed.person().called();
        boolean isOpen = listed.closing() == null;
        return new RowView(
                "/people/" + called.id(),
                isOpen ? listed.episodeId() + " " + listed.mark() : null,
                called.shown(),
                called.pronouns(),
                listed.program(),
                why(listed, listed.why()),
                listed.why().reason().calls(),
                listed.whys().stream().skip(1).map(why -> further(listed, why)).toList(),
                symptoms(row.progress()),
                assets(row),
                touch(row),
                attempts(row),
                plain(listed, columns),
                isOpen ? "/caseload/" + listed.episodeId() + "/flag" : null,
                listed.flag() != null);
    }

    private @Nullable String attempts(CaseloadRow row) {
        int times = row.touch().attempts();
        if (times == 0) return null;
        return words.say(row.touch().metAt() == null ? "caseload.attempts.never" : "caseload.attempts", times);
    }

    private String coming(Listed listed) {
        var coming = listed.coming();
        return coming == null
                ? ""
                : words.moment(coming.at(), listed.row().place().zone());
    }

    private Map<String, String> plain(Listed listed, Collection<String> columns) {
        var plain = new HashMap<String, String>();
        for (var column : columns) plain.put(column, plain(listed, column));
        return plain;
    }

    /** Nothing for what is more than a few words. */
    private String plain(Listed listed, String column) {
        var row = listed.row();
        return switch (column) {
            case "care" -> care(listed);
            case "next" -> coming(listed);
            case "consulted" -> day(row.reached().consultedAt(), row);
            case "started" -> words.day(row.startedOn());
            case "answered" -> day(row.answeredAt(), row);
            case "sessions" -> Integer.toString(row.touch().met());
            case "minutes" -> words.say("caseload.minutes", row.touch().minutesIn(today(row)));
            default -> "";
        };
    }

    /** The reason in a sentence. */
    String why(Listed listed, Why why) {
        var progress = listed.row().progress();
        var flag = listed.flag();
        return switch (why.reason()) {
            case FLAGGED ->
                words.say("caseload.why.flagged", flag == null ? "" : flag.by(), flag == null ? "" : flag.words());
            case CLOSED -> closed(listed.closing());
            case CAME_BACK -> cameBack(listed.row().reached().relapse(), why);
            case WORSE ->
                words.say(
                        "caseload.why.worse",
                        words.number(why.figure()),
                        progress == null ? "" : title(progress.measure()));
            case NOT_MEASURED -> notMeasured(progress, why);
            case NOTICED -> words.say("caseload.why.noticed." + (progress == null ? "" : progress.signal()));
            case TRIED_IN_VAIN ->
                words.say(
                        listed.row().touch().metAt() == null
                                ? "caseload.why.tried-in-vain.never"
                                : "caseload.why.tried-in-vain",
                        why.figure());
            default -> words.say("caseload.why." + why.reason().word(), why.figure());
        };
    }

    private String cameBack(@Nullable Relapsed relapse, Why why) {
        return relapse == null
                ? ""
                : words.say("caseload.why.came-back." + relapse.by().word(), why.figure());
    }

    private String notMeasured(@Nullable Progress progress, Why why) {
        if (progress == null) return words.say("caseload.why.not-measured", why.figure());
        return words.say("caseload.why.not-measured.of", title(progress.measure()), why.figure());
    }

    private String closed(@Nullable Closing closing) {
        if (closing == null) return "";
        var reason = closing.reason();
        var day = words.day(closing.on());
        return reason == null
                ? words.say("caseload.why.closed.untold", day)
                : words.say("caseload.why.closed", day, words.say("programs.end." + reason.word()));
    }

    /** In a word, but for what somebody wrote. */
    private String further(Listed listed, Why why) {
        return why.reason() == Why.Reason.FLAGGED ? why(listed, why) : label(why);
    }

    private String label(Why why) {
        return words.say("caseload.reason." + why.reason().word());
    }

    private String care(Listed listed) {
        var row = listed.row();
        var closing = listed.closing();
        long weeks = ChronoUnit.DAYS.between(row.startedOn(), closing == null ? today(row) : closing.on()) / 7;
        return words.say("caseload.care." + row.status().word(), weeks);
    }

    private RowView.@Nullable Symptoms symptoms(@Nullable Progress progress) {
        if (progress == null) return null;
        var rule = rule(progress.measure());
        if (rule.isEmpty()) return null;
        var points = points(progress, rule.get());
        var change = words.say("caseload.change." + progress.change().word());
        var summary = words.say("caseload.course", title(progress.measure()), points, change);
        return new RowView.Symptoms(
                title(progress.measure()), points, change, Sparkline.of(progress, rule.get(), summary));
    }

    private String points(Progress progress, ScoreRule rule) {
        int decimals = rule.formula().scaling().decimals();
        var latest = words.number(progress.latest().points(), decimals);
        var first = progress.first();
        if (first == null || progress.isAlone()) return latest;
        return words.number(first.points(), decimals) + " → " + latest;
    }

    private List<String> assets(CaseloadRow row) {
        var axes = List.of(row.psychological(), row.social());
        if (axes.stream().allMatch(RowWords::isSteady)) return List.of(words.say("caseload.assets.steady"));
        return Stream.of(moved("psychological", row.psychological()), moved("social", row.social()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isSteady(AssetsMoved moved) {
        return moved.judged() > 0 && moved.gains() == 0 && moved.losses() == 0;
    }

    private Optional<String> moved(String axis, AssetsMoved moved) {
        if (moved.judged() == 0) return Optional.empty();
        var parts = new ArrayList<String>();
        if (moved.gains() > 0) parts.add(words.say("caseload.assets.gains", moved.gains()));
        if (moved.losses() > 0) parts.add(words.say("caseload.assets.losses", moved.losses()));
        if (parts.isEmpty()) parts.add(words.say("caseload.assets.same"));
        return Optional.of(words.say("caseload.assets." + axis, String.join(", ", parts)));
    }

    private String touch(CaseloadRow row) {
        var met = row.touch().metAt();
        var mode = row.touch().mode();
        if (met == null || mode == null) return words.say("caseload.touch.none");
        return words.say("caseload.touch", day(met, row), words.say("contacts.mode." + mode));
    }

    private String day(@Nullable Instant at, CaseloadRow row) {
        return at == null ? "" : words.day(LocalDate.ofInstant(at, row.place().zone()));
    }

    LocalDate today(CaseloadRow row) {
        return LocalDate.ofInstant(now, row.place().zone());
    }

    private String title(Measure measure) {
        return instrument(measure)
                .map(instrument -> instrument.title().closestTo(words.locale().getLanguage()))
                .orElse(measure.instrumentId());
    }

    private Optional<ScoreRule> rule(Measure measure) {
        return instrument(measure).stream()
                .flatMap(instrument -> instrument.scores().stream())
                .filter(rule -> rule.id().equals(measure.scoreId()))
                .findFirst();
    }

    private Optional<Instrument> instrument(Measure measure) {
        return questionnaires.find(measure.instrumentId());
    }
}
