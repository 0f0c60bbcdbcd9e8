package health.attune.checkins.web.desk;

import health.attune.access.Accounts;
import health.attune.checkins.Responses.Shown;
import health.attune.checkins.responses.Response;
import health.attune.checkins.web.ResultWords;
import health.attune.checkins.web.desk.ResponsePage.Line;
import health.attune.checkins.web.desk.ResponsePage.Version;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Item;
import health.attune.pages.Heading;
import health.attune.pages.Words;
import health.attune.questionnaires.Questionnaires;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what was answered, in the words it was asked in. */
@Component
class ResponseWords {
    private final Questionnaires questionnaires;
    private final Accounts accounts;

    ResponseWords(Questionnaires questionnaires, Accounts accounts) {
        this.questionnaires = questionnaires;
        this.accounts = accounts;
    }

    /** Over a person's own answers stands no name: they know whose they are. */
    Heading own(Words words) {
        return new Heading(words.say("checkins.response.own"), null, false, List.of(), List.of());
    }

    ResponsePage page(Shown shown, Words words) {
        var response = shown.response();
        boolean scoresOnly = shown.checkin().holdsScoresOnly(response);
        boolean readable = shown.showsText() && !scoresOnly;
        return new ResponsePage(
                shown.instrument().title().closestTo(words.locale().getLanguage()),
                facts(shown, words),
                response.language(),
                readable ? lines(shown, words) : List.of(),
                readable ? shown.instrument().licence().attribution() : "",
                readable ? null : words.say(scoresOnly ? scoresOnly(shown) : "checkins.desk.words-off"),
                scores(shown, words),
                versions(shown, words),
                superseded(shown, words),
                shown.withdrawal() == null ? null : shown.withdrawal().reason(),
                mayCorrect(shown, readable) ? "/responses/" + response.id() + "/correction" : null,
                shown.mayCorrect() ? "/responses/" + response.id() + "/withdrawal" : null);
    }

    private static String scoresOnly(Shown shown) {
        boolean hidesSafety = !shown.instrument().safetyRules().isEmpty();
        return hidesSafety ? "checkins.response.scores-only.safety" : "checkins.response.scores-only";
    }

    /** Answers where they can be read, scores where nothing else is known. */
    private static boolean mayCorrect(Shown shown, boolean readable) {
        return shown.mayCorrect() && shown.showsSafety() && (readable || !shown.hasAnswers());
    }

    private @Nullable String superseded(Shown shown, Words words) {
        var withdrawal = shown.withdrawal();
        if (withdrawal != null)
            return words.say(
                    "checkins.response.withdrawn",
                    Objects.requireNonNullElse(name(withdrawal.by()), ""),
                    words.moment(withdrawal.at(), shown.zone()));
        return shown.response().supersededAt() == null ? null : words.say("checkins.response.superseded");
    }

    private List<String> facts(Shown shown, Words words) {
        var desk = new DeskWords(words, questionnaires, shown.zone());
        var response = shown.response();
        var facts = new ArrayList<String>();
        var answered = Objects.requireNonNullElse(response.answeredAt(), response.recordedAt());
        facts.add(words.say("checkins.response.answered", desk.day(answered)));
        facts.add(words.say(
                "checkins.response.how",
                desk.by(shown.checkin().answeredBy()),
                words.say("checkins.mode." + shown.checkin().mode().word())));
        facts.add(words.say("checkins.response.language", desk.language(response.language())));
        var by = name(response.recordedBy());
        if (by != null)
            facts.add(words.say("checkins.response.entered", by, words.moment(response.recordedAt(), shown.zone())));
        return facts;
    }

    private static List<Line> lines(Shown shown, Words words) {
        var response = shown.response();
        var form = shown.instrument().form();
        var understood = response.given().understood(form, response.declined());
        var lines = new ArrayList<Line>();
        for (var item : form.items()) {
            boolean hidden = shown.instrument().isSafetyItem(item.linkId()) && !shown.showsSafety();
            if (!form.isAsked(item.linkId(), understood.answers())) continue;
            lines.add(
                    hidden
                            ? new Line(
                                    item.text().closestTo(response.language()),
                                    words.say("checkins.response.hidden"),
                                    true)
                            : line(
                                    item,
                                    understood.answers(),
                                    understood.unreadable(),
                                    new In(words, response.language())));
        }
        return lines;
    }

    private record In(Words words, String language) {}

    private static Line line(Item item, Answers answers, Set<String> unreadable, In in) {
        var question = item.text().closestTo(in.language());
        if (unreadable.contains(item.linkId()))
            return new Line(question, in.words().say("checkins.response.unreadable"), true);
        if (answers.state(item.linkId()) == Answers.State.DECLINED)
            return new Line(question, in.words().say("checkins.response.declined"), true);
        var chosen = answers.choices(item.linkId()).stream()
                .flatMap(value -> item.option(value).stream())
                .map(option -> option.label().closestTo(in.language()) + " (" + option.value() + ")")
                .toList();
        if (chosen.isEmpty()) return new Line(question, in.words().say("checkins.response.blank"), true);
        return new Line(question, String.join("; ", chosen), false);
    }

    private static List<String> scores(Shown shown, Words words) {
        var said = new ResultWords(words, shown.zone());
        return shown.scores().stream()
                .filter(score -> shown.showsSafety()
                        || score.rule().formula().parts().size() > 1
                        || !shown.instrument()
                                .isSafetyItem(score.rule().formula().parts().getFirst()))
                .map(said::line)
                .toList();
    }

    private List<Version> versions(Shown shown, Words words) {
        if (shown.versions().size() < 2) return List.of();
        return shown.versions().stream()
                .map(version -> version(version, shown, words))
                .toList();
    }

    private Version version(Response version, Shown shown, Words words) {
        var by = name(version.recordedBy());
        var at = words.moment(version.recordedAt(), shown.zone());
        var key = version.supersedesId() == null ? "checkins.response.first" : "checkins.response.corrected";
        return new Version(
                "/responses/" + version.id(),
                words.say(key, at, by == null ? words.say("checkins.by.person") : by),
                version.correctionReason(),
                version.id().equals(shown.response().id()));
    }

    private @Nullable String name(@Nullable UUID accountId) {
        return accountId == null ? null : accounts.staffNames(Set.of(accountId)).get(accountId);
    }
}
