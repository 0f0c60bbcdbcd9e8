package health.attune.demo.rows;

import health.attune.people.FullName;
import health.attune.people.NameKey;
import health.attune.simulator.SimulatedPerson;
import health.attune.simulator.chance.Chance;
import java.time.Instant;
import java.util.UUID;

/** What is written of one person: themself, their care, what they answered, what they want and what life did. */
public final class PersonRows {
    private final SimulatedPerson person;
    private final Directory directory;
    private final Chance chance;
    private final MadeUpIds ids;
    private final UUID id;
    private final Instant registeredAt;
    private final Rows rows = new Rows();

    private PersonRows(SimulatedPerson person, Directory directory) {
        this.person = person;
        this.directory = directory;
        this.chance = directory.chance(person.number());
        var first = person.episodes().getFirst();
        this.registeredAt = Directory.start(first.startedOn(), first.program().site());
        this.ids = directory.ids(person.number());
        this.id = ids.next();
    }

    /** The identifier of that person, without making up the rest. */
    public static UUID id(SimulatedPerson person, Directory directory) {
        return directory.ids(person.number()).next();
    }

    /** @param release the version of the service, which stands beside every score */
    public static Made of(SimulatedPerson person, Directory directory, String release) {
        var made = new PersonRows(person, directory);
        made.identity();
        var answers = new AnswerRows(made.subject(), release);
        for (int i = 0; i < person.episodes().size(); i++)
            new EpisodeRows(
                            made.subject(),
                            answers,
                            made.chance.branch("episode").branch(i))
                    .write(person.episodes().get(i));
        new LifeRows(made.subject()).write();
        new BillingRows(made.subject()).write();
        return new Made(made.id, made.rows, answers.courses());
    }

    /** The rows of a person, and the courses of their scores. */
    public record Made(UUID personId, Rows rows, ScoreCourses courses) {}

    /** Whose rows they are, and where they go. */
    record Subject(UUID id, SimulatedPerson person, Directory directory, Chance chance, MadeUpIds ids, Rows rows) {}

    private Subject subject() {
        return new Subject(id, person, directory, chance, ids, rows);
    }

    private void identity() {
        var who = person.identity();
        var reach = who.reach();
        var preferred = who.preferredName().orElse(null);
        rows.in(Table.PERSON)
                .with(id, who.givenName(), who.familyName(), preferred)
                .with(NameKey.of(who.givenName(), who.familyName()))
                .with(preferred == null ? null : NameKey.of(preferred))
                .with(who.pronouns().orElse(null), who.bornOn(), who.gender().code())
                .with(who.languages(), who.needsInterpreter(), reach.phone().orElse(null))
                .with(reach.email().orElse(null), reach.address().orElse(null), reach.mayCall())
                .with(reach.mayLeaveVoicemail(), reach.mayText(), reach.mayMail())
                .with(reach.wishes().orElse(null), who.words().people().orElse(null))
                .with(who.words().place().orElse(null), who.words().purpose().orElse(null))
                .with(registeredAt);
    }

    /** How the person is called. */
    public static String shown(SimulatedPerson person) {
        var who = person.identity();
        return new FullName(
                        who.givenName(), who.familyName(), who.preferredName().orElse(null))
                .shown();
    }
}
