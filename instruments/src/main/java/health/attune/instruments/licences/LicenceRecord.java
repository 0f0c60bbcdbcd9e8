package health.attune.instruments.licences;

import java.time.LocalDate;

/**
 * What a site filed in order to switch an instrument on.
 *
 * @param who           who decided
 * @param when          the day of the decision
 * @param basis         on what grounds: the licence, the author's letter
 * @param document      where the paper is kept
 * @param commercialUse true where this site's use is commercial
 */
public record LicenceRecord(String who, LocalDate when, String basis, String document, boolean commercialUse) {

    public LicenceRecord {
        if (who.isBlank()) throw new IllegalArgumentException("Say who decided that this instrument may be used.");
        if (basis.isBlank()) throw new IllegalArgumentException("Say on what basis this instrument may be used.");
        if (document.isBlank()) throw new IllegalArgumentException("Name the document that shows the permission.");
    }
}
