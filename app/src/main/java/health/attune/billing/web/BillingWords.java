package health.attune.billing.web;

import health.attune.billing.BilledMonth;
import health.attune.billing.BilledMonth.State;
import health.attune.billing.ClosedMonth;
import health.attune.billing.Fact;
import health.attune.billing.rules.RuleBook;
import health.attune.billing.rules.RulePack;
import health.attune.billing.rules.RulePack.Lack;
import health.attune.billing.rules.RulePack.Line;
import health.attune.instruments.forms.Texts;
import health.attune.pages.Words;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says minutes and codes in the language of the reader.
 *
 * @param names of staff, by account
 */
record BillingWords(Words words, RuleBook rules, Map<UUID, String> names) {

    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(words.locale()));
    }

    String text(Texts texts) {
        return texts.closestTo(words.locale().getLanguage());
    }

    String payer(@Nullable String word) {
        if (word == null) return words.say("billing.payer.none");
        if (word.equals(Fact.OTHER_PAYER)) return words.say("billing.payer.other");
        var name = rules.payers().get(word);
        return name == null ? word : text(name);
    }

    /** By whose rules it is worked out or was closed, and how many of these nobody has checked yet; empty for none. */
    String rules(BilledMonth month) {
        if (month.closed() instanceof ClosedMonth closed)
            return rules.named(closed.pack()).map(this::by).orElseGet(() -> words.say("billing.gone", closed.pack()));
        return month.verdict() instanceof BilledMonth.Verdict verdict ? by(verdict.pack()) : "";
    }

    private String by(RulePack pack) {
        return words.say("billing.unchecked", text(pack.name()), pack.toVerify().size());
    }

    /** The codes that are met or, once the month is closed, that were said to be billed. */
    List<String> codes(BilledMonth month) {
        if (month.closed() instanceof ClosedMonth closed)
            return closed.codes().stream()
                    .map(one -> times(one.code(), one.units()))
                    .toList();
        return month.met().stream()
                .map(line -> times(line.code().code(), line.units()))
                .toList();
    }

    private String times(String code, int units) {
        return units == 1 ? code : words.say("billing.times", code, units);
    }

    /** What a code still needs, all of it. */
    String missing(Line line) {
        return line.lacks().stream().map(this::missing).collect(Collectors.joining(" "));
    }

    private String missing(Lack lack) {
        var key = "billing.lack." + lack.kind().word();
        var codes = String.join(", ", lack.codes());
        return lack.kind() == Lack.Kind.PERHAPS_THIS_YEAR
                ? words.say(
                        key, Month.of(lack.figure()).getDisplayName(TextStyle.FULL_STANDALONE, words.locale()), codes)
                : words.say(key, lack.figure(), codes);
    }

    /** What is most worth to know of what is missing; empty where nothing is. */
    String next(BilledMonth month) {
        if (month.state() == State.NO_RULES)
            return month.payer() == null
                    ? words.say("billing.next.no-payer")
                    : words.say("billing.next.no-rules", month(month.month()));
        if (month.minutesToGo().isPresent()) {
            int least = month.minutesToGo().getAsInt();
            return month.open().stream()
                    .filter(line ->
                            line.isWithinReach() && line.lacks().getFirst().figure() == least)
                    .findFirst()
                    .map(line ->
                            words.say("billing.next.minutes", least, line.code().code()))
                    .orElse("");
        }
        return month.open().stream()
                .filter(line -> line.lacks().stream().noneMatch(lack -> lack.kind() == Lack.Kind.BASE_CODE))
                .findFirst()
                .map(line -> words.say("billing.next.blocked", line.code().code(), missing(line)))
                .orElse("");
    }

    /** What of the time does not count, and what changed since the month was closed. */
    List<String> notes(BilledMonth month) {
        var notes = new ArrayList<String>();
        if (month.verdict() instanceof BilledMonth.Verdict verdict) {
            int without = verdict.judged().withoutConsent();
            if (without > 0) notes.add(words.say("billing.note.without-consent", without));
            int others = verdict.judged().ofOthers();
            if (others > 0) notes.add(words.say("billing.note.of-others", others));
            int inGroups = verdict.judged().inGroups();
            if (inGroups > 0) notes.add(words.say("billing.note.in-groups", inGroups));
        }
        if (month.lateMinutes() > 0) notes.add(words.say("billing.note.late", month.lateMinutes()));
        if (month.lostMinutes() > 0) notes.add(words.say("billing.note.lost", month.lostMinutes()));
        return notes;
    }

    /** Who closed it and when; null while nobody did. */
    @Nullable
    String closing(BilledMonth month) {
        var closed = month.closed();
        if (closed == null) return null;
        return words.say(
                "billing.closed",
                name(closed.closing().by()),
                words.day(LocalDate.ofInstant(
                        closed.closing().at(), month.episode().place().zone())),
                closed.minutes());
    }

    String name(UUID accountId) {
        return names.getOrDefault(accountId, "");
    }
}
