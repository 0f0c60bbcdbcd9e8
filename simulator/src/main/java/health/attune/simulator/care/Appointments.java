package health.attune.simulator.care;

import health.attune.simulator.answers.Occasion;
import health.attune.simulator.care.Contact.Outcome;
import health.attune.simulator.care.Contact.Purpose;
import health.attune.simulator.care.Contact.Way;
import health.attune.simulator.chance.Chance;
import health.attune.simulator.sites.Discipline;
import health.attune.simulator.sites.ProgramKind;
import health.attune.simulator.sites.Worker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The contacts of one episode: regular ones with the lead, reviews with others, and the calls that nobody answers. */
final class Appointments {
    private static final double SAYS_HOW_IT_WAS = 0.22;

    private final Plan plan;
    private final Team team;
    private final Chance chance;
    private final List<Contact> contacts = new ArrayList<>();

    private Appointments(Plan plan, Team team, Chance chance) {
        this.plan = plan;
        this.team = team;
        this.chance = chance;
    }

    static Appointments of(Plan plan, Team team, Chance chance) {
        var appointments = new Appointments(plan, team, chance);
        appointments.regular();
        appointments.reviews();
        appointments.reachingOut();
        appointments.contacts.sort(Comparator.comparing(Contact::at));
        return appointments;
    }

    List<Contact> contacts() {
        return contacts;
    }

    /** What the person said of a session when leaving it, where they did. */
    List<Checkin> feedback(Answerer answerer) {
        var said = new ArrayList<Checkin>();
        for (var contact : contacts) {
            boolean session = contact.purpose() == Purpose.SESSION || contact.purpose() == Purpose.GROUP;
            var now = chance.branch("feedback").branch(contact.at().getEpochSecond());
            if (!session || !contact.outcome().isCompleted() || !now.holds(SAYS_HOW_IT_WAS)) continue;
            var opened = contact.at().plus(Duration.ofMinutes(contact.minutes()));
            var day = opened.atZone(plan.program().site().zone()).toLocalDate();
            var done = opened.plusSeconds(now.between(25, 90));
            var filled = answerer.fill("session-feedback", new Occasion(now, day, false), done);
            said.add(new Checkin(Mode.TABLET, answerer.language(), opened, Optional.of(done), List.of(filled)));
        }
        return said;
    }

    private void regular() {
        var day = plan.startedOn();
        while (!day.isAfter(plan.lastCame())) {
            boolean first = contacts.isEmpty();
            var now = chance.branch(day.toEpochDay());
            meet(team.lead(day), Hours.workday(day), first ? Purpose.FIRST_VISIT : usual(now), now);
            day = day.plusDays(Math.max(1, interval(day) + now.between(-2, 2)));
        }
    }

    private void reviews() {
        for (var discipline : List.of(Discipline.PSYCHIATRIC_CONSULTANT, Discipline.PRIMARY_CARE)) {
            var day = Hours.workday(
                    plan.startedOn().plusDays(chance.branch(discipline.code()).between(14, 40)));
            while (!day.isAfter(plan.lastCame())) {
                var now = chance.branch(discipline.code()).branch(day.toEpochDay());
                var on = day;
                team.with(discipline, day).ifPresent(worker -> meet(worker, on, Purpose.MEDICATION_REVIEW, now));
                day = Hours.workday(day.plusDays(now.between(70, 110)));
            }
        }
    }

    /** Who stopped coming is called for a while. */
    private void reachingOut() {
        var day = plan.lastCame().plusDays(chance.branch("call").between(4, 9));
        var until = plan.ending().map(Episode.Ending::on).orElse(plan.today());
        for (int call = 0; call < 3 && day.isBefore(until) && day.isBefore(plan.today()); call++) {
            var now = chance.branch("call").branch(call);
            var at = Hours.ofWork(now, day, plan.program().site().zone());
            contacts.add(new Contact(team.lead(day), at, Way.PHONE, Purpose.REACHING_OUT, 0, Outcome.NOT_REACHED));
            day = day.plusDays(now.between(6, 14));
        }
    }

    private void meet(Worker worker, LocalDate day, Purpose purpose, Chance now) {
        var outcome = outcome(purpose, now);
        int minutes = outcome.isCompleted() ? Math.max(5, (int) now.normal(usualMinutes(purpose), 7)) : 0;
        var at = Hours.ofWork(now, day, plan.program().site().zone());
        contacts.add(new Contact(worker, at, way(purpose, now), purpose, minutes, outcome));
    }

    private int interval(LocalDate day) {
        boolean early = day.isBefore(plan.startedOn().plusDays(75));
        return switch (plan.program().kind()) {
            case ACT -> 4;
            case GROUP, TASK_SHARED_COUNSELING -> 7;
            case PSYCHOTHERAPY, IPS, EARLY_INTERVENTION -> early ? 7 : 14;
            case COLLABORATIVE_CARE -> early ? 14 : 28;
            case CASE_MANAGEMENT -> 14;
        };
    }

    private Purpose usual(Chance now) {
        return switch (plan.program().kind()) {
            case GROUP -> Purpose.GROUP;
            case IPS -> Purpose.JOB_SEARCH;
            case CASE_MANAGEMENT, ACT -> now.holds(0.7) ? Purpose.PRACTICAL_HELP : Purpose.FOLLOW_UP;
            case COLLABORATIVE_CARE -> now.holds(0.5) ? Purpose.FOLLOW_UP : Purpose.SESSION;
            case PSYCHOTHERAPY, TASK_SHARED_COUNSELING, EARLY_INTERVENTION -> Purpose.SESSION;
        };
    }

    private static Outcome outcome(Purpose purpose, Chance now) {
        if (purpose == Purpose.FIRST_VISIT) return Outcome.COMPLETED;
        double at = now.unit();
        if (at < 0.80) return Outcome.COMPLETED;
        if (at < 0.91) return Outcome.NO_SHOW;
        return at < 0.97 ? Outcome.CANCELED_BY_PERSON : Outcome.CANCELED_BY_SITE;
    }

    private Way way(Purpose purpose, Chance now) {
        if (plan.program().kind() == ProgramKind.ACT || purpose == Purpose.JOB_SEARCH) return Way.COMMUNITY;
        if (purpose == Purpose.GROUP || purpose == Purpose.FIRST_VISIT) return Way.IN_PERSON;
        if (purpose == Purpose.FOLLOW_UP) return now.holds(0.6) ? Way.PHONE : Way.IN_PERSON;
        return now.holds(0.65) ? Way.IN_PERSON : Way.VIDEO;
    }

    private static int usualMinutes(Purpose purpose) {
        return switch (purpose) {
            case FIRST_VISIT -> 60;
            case SESSION -> 48;
            case GROUP -> 75;
            case FOLLOW_UP -> 18;
            case MEDICATION_REVIEW -> 22;
            case PRACTICAL_HELP -> 38;
            case JOB_SEARCH -> 55;
            case REACHING_OUT -> 5;
        };
    }
}
