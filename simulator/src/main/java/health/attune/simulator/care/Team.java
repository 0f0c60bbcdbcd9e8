package health.attune.simulator.care;

import health.attune.simulator.sites.Discipline;
import health.attune.simulator.sites.Establishment;
import health.attune.simulator.sites.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who works with a person in an episode; where a worker left, whoever followed on the post. */
final class Team {
    private final List<TeamMember> members = new ArrayList<>();

    private Team() {}

    static Team of(Establishment establishment, int person, Plan plan) {
        var team = new Team();
        for (var discipline : plan.program().kind().team())
            team.join(
                    establishment
                            .post(plan.program().site(), discipline, person)
                            .holders(),
                    plan);
        team.join(
                establishment
                        .post(plan.program().site(), Discipline.SUPERVISOR, person)
                        .holders(),
                plan);
        return team;
    }

    List<TeamMember> members() {
        return members;
    }

    Worker lead(LocalDate day) {
        return members.stream()
                .filter(TeamMember::leads)
                .filter(member -> member.isOn(day))
                .findFirst()
                .orElse(members.getFirst())
                .worker();
    }

    Optional<Worker> with(Discipline discipline, LocalDate day) {
        return members.stream()
                .filter(member -> member.worker().discipline() == discipline)
                .filter(member -> member.isOn(day))
                .findFirst()
                .map(TeamMember::worker);
    }

    private void join(List<Worker> holders, Plan plan) {
        boolean leads = members.isEmpty();
        var end = plan.ending().map(Episode.Ending::on);
        for (var worker : holders) {
            if (members.stream().anyMatch(member -> member.worker().equals(worker))) continue;
            var from = later(worker.startsOn(), plan.startedOn());
            var to = worker.lastDay()
                    .filter(left -> end.isEmpty() || left.isBefore(end.get()))
                    .or(() -> end);
            if (to.isPresent() && to.get().isBefore(from)) continue;
            members.add(new TeamMember(worker, leads, from, to));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
