package health.attune.instruments.change;

import health.attune.instruments.norms.Direction;
import health.attune.instruments.norms.Reference;

/**
 * The three boundaries of Jacobson and Truax 1991 between a clinical and a functional group.
 *
 * @param a two standard deviations of the clinical group away from its mean, towards health
 * @param b two standard deviations of the functional group away from its mean, towards illness
 * @param c where both groups are equally likely; used where both are known
 */
public record ClinicalCutoffs(double a, double b, double c) {

    /**
     * The boundary b takes the standard deviation of the functional group, as in the paper; the R package
     * clinicalsignificance takes the clinical one there.
     *
     * @throws java.util.NoSuchElementException where a group has no mean or SD
     */
    public static ClinicalCutoffs between(Reference clinical, Reference functional, Direction direction) {
        double clinicalMean = clinical.spread().mean().orElseThrow();
        double clinicalSd = clinical.spread().sd().orElseThrow();
        double functionalMean = functional.spread().mean().orElseThrow();
        double functionalSd = functional.spread().sd().orElseThrow();
        return new ClinicalCutoffs(
                clinicalMean + direction.sign() * 2 * clinicalSd,
                functionalMean - direction.sign() * 2 * functionalSd,
                (clinicalSd * functionalMean + functionalSd * clinicalMean) / (clinicalSd + functionalSd));
    }
}
