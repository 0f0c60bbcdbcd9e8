package health.attune.simulator.answers;

import health.attune.simulator.courses.Trait;

/**
 * How one question works: the option that is nearest to
 * {@code center + spread * (loading * level + the rest of the question's own)} is chosen.
 *
 * @param trait   what it asks about
 * @param center  the answer of somebody at the mean of people at their intake, between options
 * @param spread  how widely answers lie around it
 * @param loading correlation of the answer with the trait, -1 to 1; below 0 for a question put the other way round
 */
record ItemRow(String item, Trait trait, double center, double spread, double loading) {}
