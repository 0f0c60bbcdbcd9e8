package health.attune.checkins.spool;

import health.attune.pages.CrisisHelp;

/** What the last page of a check-in says of itself under seal, so that its end can be answered without the database. */
public record Ending(String language, CrisisHelp help) {}
