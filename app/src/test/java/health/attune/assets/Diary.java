package health.attune.assets;

import health.attune.World;
import health.attune.checkins.ResponseCompleted;
import health.attune.database.Bulk;
import health.attune.database.Ids;
import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers of people as if they had been given in the past: one by one, or years of them at once. */
public final class Diary {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final double BLANK = 0.01;

    private final Bulk bulk;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final StandingKeeper keeper;

    public Diary(ApplicationContext service) {
        bulk = service.getBean(Bulk.class);
        events = service;
        transaction = service.getBean(TransactionTemplate.class);
        keeper = service.getBean(StandingKeeper.class);
    }

    /** One answered instrument; null leaves an item blank. What listens to completed responses is told. */
    public UUID answer(UUID person, LocalDate day, String instrumentId, @Nullable Integer... values) {
        var instrument = CATALOG.get(instrumentId);
        var given = new HashMap<String, Integer>();
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value != null) given.put(instrument.items().get(i).linkId(), value);
        }
        var entry = new Entry(person, day, instrument, instrument.answers(given));
        transaction.executeWithoutResult(status -> {
            write(List.of(entry));
            events.publishEvent(new ResponseCompleted(entry.id(), person, instrumentId));
        });
        return entry.id();
    }

    /** A check-in each week, the last one today: the person slowly gets better, with good weeks and bad ones. */
    public void weekly(UUID person, int weeks, List<String> instruments) {
        var chance = new Random(person.hashCode());
        var entries = new ArrayList<Entry>();
        for (int week = 0; week < weeks; week++) {
            var day = World.today().minusWeeks(weeks - 1L - week);
            double health = 0.25 + 0.5 * week / weeks + 0.12 * chance.nextGaussian();
            for (var id : instruments)
                entries.add(new Entry(person, day, CATALOG.get(id), answers(CATALOG.get(id), health, chance)));
        }
        transaction.executeWithoutResult(status -> {
            write(entries);
            keeper.rebuild(person);
        });
    }

    private static Answers answers(Instrument instrument, double health, Random chance) {
        var score = instrument.scores().getFirst();
        double level = score.direction().sign() > 0 ? health : 1 - health;
        var values = new HashMap<String, Integer>();
        for (var item : instrument.items()) {
            var turned = score.formula().reversed().contains(item.linkId()) ? 1 - level : level;
            var options = item.options().stream().map(Option::value).sorted().toList();
            long place = Math.round(turned * (options.size() - 1) + 0.6 * chance.nextGaussian());
            if (chance.nextDouble() >= BLANK)
                values.put(item.linkId(), options.get(Math.clamp(place, 0, options.size() - 1)));
        }
        return instrument.answers(values);
    }

    private void write(List<Entry> entries) {
        bulk.into(
                "checkins.checkin (id, person_id, answered_by, mode, language, opened_at, completed_at)", entries, e ->
                        new Object[] {e.checkin(), e.person(), "person", "signed-in", "en", e.at(), e.at()});
        bulk.into(
                "checkins.response (id, checkin_id, person_id, instrument_id, instrument_version, language, answers,"
                        + " answered_at, completed_at)",
                entries,
                e -> new Object[] {
                    e.id(),
                    e.checkin(),
                    e.person(),
                    e.instrument().id(),
                    e.instrument().version(),
                    "en",
                    "{}",
                    e.at(),
                    e.at()
                });
        bulk.into(
                "checkins.score (response_id, score_id, person_id, instrument_id, answered_by, answered_at, value, low,"
                        + " high, missing, untold, rules_version)",
                entries.stream().flatMap(Entry::scores).toList(),
                cells -> cells);
    }

    private record Entry(UUID id, UUID person, LocalDate day, Instrument instrument, Answers answers) {
        Entry(UUID person, LocalDate day, Instrument instrument, Answers answers) {
            this(Ids.next(), person, day, instrument, answers);
        }

        /** One check-in for each instrument will do: nothing here asks which were answered together. */
        UUID checkin() {
            return id;
        }

        Stream<@Nullable Object[]> scores() {
            return instrument.score(answers).all().stream().map(score -> {
                var value = score.value();
                return new @Nullable Object[] {
                    id,
                    score.rule().id(),
                    person,
                    instrument.id(),
                    "person",
                    at(),
                    value.map(Score.Value::points).orElse(null),
                    value.map(Score.Value::low).orElse(null),
                    value.map(Score.Value::high).orElse(null),
                    value.map(Score.Value::missing).orElse(0),
                    value.isPresent() ? null : "too-many-blank",
                    "test"
                };
            });
        }

        Instant at() {
            return day.atTime(16, 0).toInstant(ZoneOffset.UTC);
        }
    }
}
