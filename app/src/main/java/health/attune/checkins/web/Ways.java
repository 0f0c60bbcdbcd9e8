package health.attune.checkins.web;

import health.attune.checkins.answering.Question;
import health.attune.checkins.answering.Sheet;
import java.util.UUID;

/** The addresses of one check-in. */
record Ways(UUID checkinId) {

    String start() {
        return "/checkins/" + checkinId;
    }

    String question(int number) {
        return start() + "/answers/" + number;
    }

    String review() {
        return start() + "/review";
    }

    String result() {
        return start() + "/result";
    }

    String help() {
        return start() + "/help";
    }

    /** The next question that is open, else the review of all. */
    String next(Sheet sheet, int after) {
        return sheet.questions()
                .nextOpen(after)
                .map(Question::number)
                .map(this::question)
                .orElseGet(this::review);
    }
}
