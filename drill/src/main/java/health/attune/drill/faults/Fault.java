package health.attune.drill.faults;

import health.attune.drill.verdict.Tally;

/** Something that goes wrong in the world, and what must hold all the same. */
public interface Fault {

    /** As it is called on the command line. */
    String name();

    /** What happens, in one sentence. */
    String told();

    /** Lets it happen, and tells the tally what came of it. */
    void strike(Ground ground, Effort effort, Tally tally) throws Exception;
}
