package health.attune.checkins.answering;

import health.attune.checkins.responses.Checkin;

/** A check-in with its questions. */
public record Sheet(Checkin checkin, Questions questions) {}
