package health.attune.checkins.answering;

import health.attune.checkins.responses.Checkin;
import health.attune.checkins.responses.Response;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The questions of one check-in in their order, over all its instruments, and how far they are answered. */
public final class Questions {
    private final List<Question> all;

    private Questions(List<Question> all) {
        this.all = List.copyOf(all);
    }

    static Questions of(Checkin checkin, Function<Response, Instrument> instruments) {
        var all = new ArrayList<Question>();
        for (var response : checkin.responses()) {
            var instrument = instruments.apply(response);
            var answers = response.given()
                    .understood(instrument.form(), response.declined())
                    .answers();
            for (var item : instrument.items())
                all.add(new Question(
                        all.size() + 1,
                        response,
                        instrument,
                        item,
                        instrument.form().isAsked(item.linkId(), answers),
                        answers.state(item.linkId()),
                        answers.state(item.linkId()) == Answers.State.DECLINED
                                ? List.of()
                                : answers.choices(item.linkId())));
        }
        return new Questions(all);
    }

    /** Those that are asked. */
    public List<Question> asked() {
        return all.stream().filter(Question::asked).toList();
    }

    /** The question with that number, if it is asked. */
    public Optional<Question> at(int number) {
        if (number < 1 || number > all.size()) return Optional.empty();
        return Optional.of(all.get(number - 1)).filter(Question::asked);
    }

    /** The next one that is open after that number, else the first that is open at all. */
    public Optional<Question> nextOpen(int after) {
        return all.stream()
                .filter(question -> question.number() > after)
                .filter(Question::isOpen)
                .findFirst()
                .or(() -> all.stream().filter(Question::isOpen).findFirst());
    }

    /** The one asked before that number. */
    public Optional<Question> before(int number) {
        return asked().stream().filter(question -> question.number() < number).reduce((one, later) -> later);
    }

    /** Its place among those that are asked, from 1. */
    public int place(Question question) {
        return (int) asked().stream()
                .filter(other -> other.number() <= question.number())
                .count();
    }

    /** Skipped so far among these items of that response, without the question itself. */
    int skippedBeside(Question question, List<String> items) {
        return (int) all.stream()
                .filter(other ->
                        other.response().id().equals(question.response().id()))
                .filter(other -> !other.item().linkId().equals(question.item().linkId()))
                .filter(other -> items.contains(other.item().linkId()))
                .filter(Question::isSkipped)
                .count();
    }

    public boolean areBegun() {
        return asked().stream().anyMatch(question -> question.state() != Answers.State.MISSING);
    }

    public boolean holdSafety() {
        return asked().stream().anyMatch(Question::isAboutSafety);
    }
}
