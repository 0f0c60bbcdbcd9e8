package health.attune.imports.rows;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;

/** One instrument of a row, with at least one question answered or declined. */
public record Filled(Instrument instrument, Answers answers) {}
