package health.attune.supervision.web;

import health.attune.pages.Words;
import health.attune.supervision.Colleague;
import health.attune.supervision.Complexity;
import health.attune.supervision.Line;
import health.attune.supervision.Line.Kind;
import health.attune.supervision.Line.Part;
import health.attune.supervision.Mix;
import health.attune.supervision.Overview;
import health.attune.supervision.Overview.Aged;
import health.attune.supervision.Week;
import health.attune.supervision.web.WeekView.PartView;
import health.attune.supervision.web.WeekView.PersonView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is talked over in supervision, in the language of its reader. */
record SupervisionWords(Words words) {
    /** An hour has no time for more; whoever is left out stands in the caseload. */
    private static final int MOST = 12;

    private static final int HOURS_OF_A_DAY = 24;

    OverviewRow row(Overview overview) {
        var mix = overview.mix();
        return new OverviewRow(
                overview.worker().name(),
                "/supervision/" + overview.worker().id(),
                roles(overview.worker()),
                size(mix),
                guide(overview.worker(), mix),
                mix(mix),
                words.say("supervision.better", overview.better(), mix.all()),
                words.say("supervision.overdue", overview.overdue(), mix.all()),
                waits(overview),
                few(overview.isFew()));
    }

    WeekView week(Week week) {
        return new WeekView(
                week.worker().name(),
                roles(week.worker()),
                size(week.mix()),
                guide(week.worker(), week.mix()),
                mix(week.mix()),
                words.say("supervision.since", words.day(week.since())),
                few(week.isFew() && week.mix().all() > 0),
                week.mix().all() == 0 ? List.of() : parts(week));
    }

    private List<PartView> parts(Week week) {
        return Arrays.stream(Part.values()).map(part -> part(week, part)).toList();
    }

    private PartView part(Week week, Part part) {
        var byPerson = new LinkedHashMap<UUID, List<Line>>();
        week.in(part)
                .forEach(line -> byPerson.computeIfAbsent(line.person().id(), any -> new ArrayList<>())
                        .add(line));
        var word = part.name().toLowerCase(Locale.ROOT);
        return new PartView(
                word,
                words.say("supervision.part." + word),
                words.say("supervision.part." + word + ".told"),
                words.say("supervision.share", byPerson.size(), week.mix().all()),
                byPerson.values().stream().limit(MOST).map(this::person).toList(),
                Math.max(0, byPerson.size() - MOST));
    }

    private PersonView person(List<Line> lines) {
        var person = lines.getFirst().person();
        return new PersonView(
                person.shown(),
                person.pronouns(),
                "/people/" + person.id(),
                lines.stream().map(this::sentence).toList());
    }

    private String sentence(Line line) {
        var key = "supervision.line." + line.kind().word();
        if (line.kind() != Kind.ALERT) return words.say(key, line.figure(), line.words());
        long hours = line.figure();
        return hours < HOURS_OF_A_DAY ? words.say(key + ".hours", hours) : words.say(key, hours / HOURS_OF_A_DAY);
    }

    private String roles(Colleague worker) {
        return worker.roles().stream()
                .map(role -> words.say("access.role." + role))
                .sorted(words.order())
                .collect(Collectors.joining(", "));
    }

    private String size(Mix mix) {
        var whole = words.say("supervision.size", mix.whole());
        return mix.isWhole() ? whole : words.say("supervision.size.part", whole, mix.all());
    }

    private @Nullable String guide(Colleague worker, Mix mix) {
        if (!worker.isGuided() || mix.all() == 0) return null;
        if (!mix.isWhole()) return words.say("supervision.guide.part");
        var size = mix.size().name().toLowerCase(Locale.ROOT);
        return words.say("supervision.guide." + size, mix.least(), mix.most());
    }

    private String mix(Mix mix) {
        return Arrays.stream(Complexity.values())
                .filter(level -> mix.of(level) > 0)
                .map(level -> words.say("supervision.complexity." + level.word(), mix.of(level)))
                .collect(Collectors.joining(" · "));
    }

    private List<String> waits(Overview overview) {
        var loops = overview.loops();
        var waits = new ArrayList<String>();
        if (loops.alerts() > 0)
            waits.add(words.say(
                    "supervision.waits.alerts", loops.alerts(), overview.mix().all()));
        aged("recommendations", loops.recommendations(), waits);
        aged("tasks", loops.tasks(), waits);
        return waits;
    }

    private void aged(String what, Aged aged, List<String> waits) {
        if (aged.count() > 0) waits.add(words.say("supervision.waits." + what, aged.count(), aged.days()));
    }

    private @Nullable String few(boolean isFew) {
        return isFew ? words.say("supervision.few") : null;
    }
}
