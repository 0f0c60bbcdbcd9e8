package health.attune.assets.web;

import health.attune.access.Principal;
import health.attune.assets.Noticed;
import health.attune.assets.Overviews.Overview;
import health.attune.assets.Standing;
import health.attune.assets.web.PersonView.GoalRow;
import health.attune.assets.web.PersonView.NextView;
import health.attune.assets.web.PersonView.Said;
import health.attune.assets.web.PersonView.TalkView;
import health.attune.checkins.Schedule;
import health.attune.goals.Goal;
import health.attune.instruments.trajectory.Signal;
import health.attune.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says all that the page of a person tells. */
record PersonWords(Words words, Principal who, Overview overview) {

    PersonView view(String page, boolean wholeTable) {
        var timeline = overview.timeline();
        return new PersonView(
                overview.heading(),
                !who.isStaff(),
                overview.goals().mayAdd() ? person() + "/goals/new" : null,
                said(),
                next(),
                talk(),
                new LedgerWords(scores(), overview.measures(), timeline.zone(), overview.standings()).ledger(),
                overview.goals().goals().stream().map(this::goal).toList(),
                new TimelineWords(scores(), timeline).on(page, person() + "/timeline", wholeTable));
    }

    private ScoreWords scores() {
        return new ScoreWords(words, who.isStaff() ? ScoreWords.Voice.STAFF : ScoreWords.Voice.PERSON);
    }

    private List<Said> said() {
        var own = overview.words();
        var said = new ArrayList<Said>();
        if (own.people() != null) said.add(new Said(words.say("assets.people"), own.people()));
        if (own.place() != null) said.add(new Said(words.say("assets.place"), own.place()));
        if (own.purpose() != null) said.add(new Said(words.say("assets.purpose"), own.purpose()));
        return said;
    }

    private @Nullable NextView next() {
        return overview.schedules().stream()
                .filter(schedule -> schedule.state() != Schedule.State.STOPPED)
                .min(Comparator.comparing(Schedule::nextDueOn))
                .map(this::next)
                .orElse(null);
    }

    private NextView next(Schedule schedule) {
        var key = "assets.next." + schedule.state().name().toLowerCase(Locale.ROOT);
        var asked = overview.toAsk();
        var start = schedule.isDue() && asked != null ? person() + "/checkins" : null;
        var begun = asked != null && asked.begun() && !who.isStaff();
        var offer = begun ? "assets.next.go-on" : "assets.next.start";
        return new NextView(words.say(key, words.day(schedule.nextDueOn())), start, words.say(offer));
    }

    /** A person reads one thing of each part of life, the weightiest; staff read all with their figures. */
    private List<TalkView> talk() {
        var talk = new ArrayList<TalkView>();
        for (var standing : overview.standings())
            standing.noticed().stream()
                    .limit(who.isStaff() ? Integer.MAX_VALUE : 1)
                    .forEach(noticed -> talk.add(talk(standing, noticed)));
        for (var noticed : overview.noticed())
            talk.add(new TalkView(
                    words.say("assets.talk." + word(noticed.kind()), overview.missedInARow()), reason(noticed)));
        return talk;
    }

    /** In kind words for everybody; staff also read the reason with its figures. */
    private TalkView talk(Standing standing, Noticed noticed) {
        var domain = scores().text(standing.domain().label());
        var key = "assets.talk." + word(noticed.kind());
        return new TalkView(words.say(key, domain), reason(noticed));
    }

    private @Nullable String reason(Noticed noticed) {
        return who.isStaff() ? noticed.in(words.locale().getLanguage()) : null;
    }

    private GoalRow goal(Goal goal) {
        var href = person() + "/goals/" + goal.id();
        var ending = goal.ending();
        boolean mayChange = overview.goals().changeable().contains(goal.id());
        if (ending == null) return new GoalRow(href, goal.words(), written(goal), null, null, mayChange);
        var ended = words.say(
                "assets.goal."
                        + ending.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                day(ending.at()));
        var undo = href + (ending.outcome() == Goal.Outcome.REACHED ? "/reaching" : "/letting-go");
        return new GoalRow(href, goal.words(), written(goal), ended, undo, mayChange);
    }

    private String written(Goal goal) {
        var isReader = goal.writtenBy().accountId().equals(who.id());
        return isReader
                ? words.say("assets.goal.written.by-you", day(goal.writtenAt()))
                : words.say(
                        "assets.goal.written",
                        day(goal.writtenAt()),
                        goal.writtenBy().name());
    }

    private String person() {
        return "/people/" + overview.personId();
    }

    private String day(Instant at) {
        return words.day(LocalDate.ofInstant(at, overview.timeline().zone()));
    }

    private static String word(Signal.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
