package health.attune.billing;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.billing.rules.Span;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person in collaborative care of whom a test says what was done and what was agreed. */
@TestComponent
public class BillingOf {
    private final World world;
    private final Facts facts;
    private final Contacts contacts;
    private final JdbcClient jdbc;

    BillingOf(World world, Facts facts, Contacts contacts, JdbcClient jdbc) {
        this.world = world;
        this.facts = facts;
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    /** Somebody in care, and the care manager who leads their team. */
    public record InCare(UUID id, UUID site, UUID program, UUID episode, Principal manager) {}

    public InCare someone(String name, LocalDate began) {
        var site = world.site();
        var program = world.program(site);
        return another(name, began, new InCare(site, site, program, site, world.staff("care-manager", site, program)));
    }

    /** In the same program, with the same care manager. */
    public InCare another(String name, LocalDate began, InCare beside) {
        var names = name.split(" ", 2);
        var person = world.person(names[0], names[1]);
        var episode = world.episode(person, beside.program());
        jdbc.sql("update programs.episode set started_on = ? where id = ?")
                .params(began, episode)
                .update();
        world.joinTeam(beside.manager(), episode, true);
        return new InCare(person, beside.site(), beside.program(), episode, beside.manager());
    }

    public void zone(InCare who, ZoneId zone) {
        jdbc.sql("update programs.site set time_zone = ? where id = ?")
                .params(zone.getId(), who.site())
                .update();
    }

    /** Somebody who holds that role in the same program. */
    public Principal colleague(InCare who, String role) {
        return world.staff(role, who.site(), who.program());
    }

    public UUID fact(InCare who, Fact.Kind kind, Span days, @Nullable String word) {
        var fact = new Fact(
                Ids.next(),
                who.id(),
                kind.isOfProgram() ? who.program() : null,
                kind,
                days,
                word,
                kind.namesSomebody() ? "Dr. Ruth Adler" : null);
        facts.record(who.manager(), fact);
        return fact.id();
    }

    public void coverage(InCare who, String payer) {
        fact(who, Fact.Kind.COVERAGE, new Span(LocalDate.of(2020, 1, 1), null), payer);
    }

    /** All that Medicare asks for but minutes. */
    public void readyFor(InCare who, String payer, LocalDate from) {
        coverage(who, payer);
        fact(who, Fact.Kind.CONSENT, new Span(from, null), "verbal");
        fact(who, Fact.Kind.VISIT, new Span(from, null), null);
    }

    /** As a contact of that member of staff; returns its id. */
    public UUID worked(InCare who, Principal staff, Instant at, int minutes) {
        var contact = new Contact(
                Ids.next(), who.id(), staff.id(), "person", "phone", "follow-up", true, minutes, "completed", at);
        contacts.record(Objects.requireNonNull(who.manager()), contact);
        return contact.id();
    }
}
