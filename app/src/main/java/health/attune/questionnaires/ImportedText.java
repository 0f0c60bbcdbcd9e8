package health.attune.questionnaires;

import health.attune.instruments.licences.LicenceRecord;
import java.util.UUID;

/** One version of an instrument as an organization brought it. */
record ImportedText(
        UUID id,
        UUID organizationId,
        String instrumentId,
        String version,
        String questionnaire,
        String scores,
        LicenceRecord asserted) {}
