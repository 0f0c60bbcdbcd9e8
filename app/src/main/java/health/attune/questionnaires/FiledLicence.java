package health.attune.questionnaires;

import health.attune.instruments.licences.LicenceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On what grounds an organization uses the words of an instrument whose licence has conditions.
 *
 * @param document where the paper is kept
 * @param commercial whether the organization said that its use is commercial
 * @param countsAsCommercial whether it said so or is commercial as a whole today
 * @param demo filed for the synthetic network only: it permits nothing in real life
 * @param withdrawnAt when it stopped to count; null while it counts
 */
public record FiledLicence(
        UUID id,
        UUID organizationId,
        String instrumentId,
        String decidedBy,
        LocalDate decidedOn,
        String basis,
        String document,
        boolean commercial,
        boolean countsAsCommercial,
        boolean demo,
        Instant filedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason) {

    public boolean counts() {
        return withdrawnAt == null;
    }

    LicenceRecord record() {
        return new LicenceRecord(decidedBy, decidedOn, basis, document, countsAsCommercial);
    }
}
