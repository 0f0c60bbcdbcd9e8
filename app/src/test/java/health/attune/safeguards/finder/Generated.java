package health.attune.safeguards.finder;

import health.attune.access.Principal;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Entries;
import health.attune.checkins.Entry;
import health.attune.checkins.History;
import health.attune.checkins.Mode;
import health.attune.checkins.PastCheckin;
import health.attune.database.Ids;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.AnswerRefused;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Answers of every kind to an instrument, drawn by a seed and entered by the doors that staff and imports use. */
record Generated(Random random, Someone someone) {

    /** What one question of {@link #answers} may hold. */
    record Sheet(Map<String, List<Integer>> answers, Set<String> declined) {}

    /** Blank, refused, one option or several of them. */
    Sheet answers(Instrument instrument) {
        var answers = new LinkedHashMap<String, List<Integer>>();
        var declined = new LinkedHashSet<String>();
        for (var item : instrument.items())
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> declined.add(item.linkId());
                default -> answers.put(item.linkId(), chosen(item));
            }
        return new Sheet(answers, declined);
    }

    private List<Integer> chosen(Item item) {
        int several = item.repeats() ? 1 + random.nextInt(2) : 1;
        var chosen = new LinkedHashSet<Integer>();
        while (chosen.size() < several)
            chosen.add(item.options().get(random.nextInt(item.options().size())).value());
        return List.copyOf(chosen);
    }

    /** Entered from paper; false where the instrument refuses it, such as an exclusive answer beside another. */
    UUID paper(Entries entries, Instrument instrument) {
        var sheet = answers(instrument);
        var id = Ids.next();
        try {
            var by = AnsweredBy.namedBy(instrument).getFirst();
            var source = new Entry.Source(someone.id(), instrument.id(), by, Mode.PAPER, Instant.now(), "en");
            entries.enter(someone.manager(), Entry.ofAnswers(id, source, sheet.answers(), sheet.declined()));
            return id;
        } catch (AnswerRefused refused) {
            return paper(entries, instrument);
        }
    }

    void scores(Entries entries, Instrument instrument) {
        var scores = scores(instrument);
        if (scores.isEmpty()) return;
        var by = AnsweredBy.namedBy(instrument).getFirst();
        var source = new Entry.Source(someone.id(), instrument.id(), by, Mode.SCORE_ONLY, Instant.now(), "en");
        entries.enter(someone.manager(), Entry.ofScores(Ids.next(), source, scores));
    }

    /** Scores that answers give, or some that none give together. */
    private Map<String, Double> scores(Instrument instrument) {
        var scores = new LinkedHashMap<String, Double>();
        for (var score : instrument.scores()) {
            var range = score.reading().range();
            int steps = (int) Math.round((range.high() - range.low()) / range.step());
            if (random.nextBoolean()) scores.put(score.id(), range.low() + range.step() * random.nextInt(steps + 1));
        }
        return scores;
    }

    void historyOfScores(History history, Instrument instrument, Principal job) {
        var known = scores(instrument).entrySet().stream()
                .map(score -> instrument.score(score.getKey()).entered(score.getValue()))
                .toList();
        if (known.isEmpty()) return;
        var by = AnsweredBy.namedBy(instrument).getFirst();
        var given = new PastCheckin.Given(Instant.parse("2013-01-01T17:00:00Z"), by, "en");
        var response = PastCheckin.PastResponse.ofScores(Ids.next(), instrument, known);
        history.record(job, List.of(new PastCheckin(Ids.next(), someone.id(), null, given, List.of(response))));
    }

    void history(History history, Instrument instrument, Principal job) {
        var past = new ArrayList<PastCheckin>();
        for (int i = 0; i < 25; i++) {
            var sheet = answers(instrument);
            Answers answers = instrument.answers();
            for (var item : sheet.declined()) answers = answers.declined(item);
            try {
                for (var given : sheet.answers().entrySet()) answers = answers.with(given.getKey(), given.getValue());
            } catch (AnswerRefused refused) {
                continue;
            }
            var given = new PastCheckin.Given(
                    Instant.parse("2014-01-01T17:00:00Z").plusSeconds(86_400L * i),
                    AnsweredBy.namedBy(instrument).getFirst(),
                    "en");
            past.add(new PastCheckin(
                    Ids.next(),
                    someone.id(),
                    null,
                    given,
                    List.of(new PastCheckin.PastResponse(Ids.next(), instrument, answers))));
        }
        history.record(job, past);
    }
}
