package health.attune.demo.rows;

import health.attune.access.labels.Labels;
import health.attune.simulator.Network;
import health.attune.simulator.chance.Chance;
import health.attune.simulator.sites.Program;
import health.attune.simulator.sites.ProgramKind;
import health.attune.simulator.sites.Site;
import health.attune.simulator.sites.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Which identifier stands for what of the network: worked out from the seed, never looked up. */
public final class Directory {
    private final Network network;
    private final Chance chance;
    private final Instant began;

    public Directory(Network network, long seed) {
        this.network = network;
        this.chance =
                Chance.of(seed).branch("identifiers").branch(network.today().toEpochDay());
        this.began = network.today().minusDays(549).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    public Network network() {
        return network;
    }

    /** The branch that all identifiers and the handling of alerts of that person come from. */
    Chance chance(int person) {
        return chance.branch("person").branch(person);
    }

    public UUID organization() {
        return id("organization", 0);
    }

    UUID of(Site site) {
        return id("site", site.number());
    }

    UUID of(Program program) {
        return id("program", program.number());
    }

    /** One program of the network is for substance use: the first of its peer groups. */
    boolean isPart2(Program program) {
        return network.programs().stream()
                .filter(one -> one.kind() == ProgramKind.GROUP)
                .findFirst()
                .filter(program::equals)
                .isPresent();
    }

    /** What is written in that program carries these. */
    Labels labels(Program program) {
        return isPart2(program) ? Labels.ofProgram(of(program)) : Labels.NONE;
    }

    public UUID of(Worker worker) {
        return id("worker", worker.number());
    }

    /** The identifiers of that person and of all that is theirs, the person's own first. */
    MadeUpIds ids(int person) {
        return new MadeUpIds(began.plusMillis(1 + 2L * person), chance(person).branch("identifiers"));
    }

    UUID role(Worker worker, int number) {
        return MadeUpIds.of(began, chance.branch("role").branch(worker.number()).branch(number));
    }

    public UUID id(String what, int number) {
        return MadeUpIds.of(began, chance.branch(what).branch(number));
    }

    /** The beginning of that day at that site. */
    public static Instant start(LocalDate day, Site site) {
        return day.atStartOfDay(site.zone()).toInstant();
    }
}
