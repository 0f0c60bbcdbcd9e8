package health.attune;

import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.Role;
import health.attune.access.sessions.Proof;
import health.attune.access.sessions.Way;
import health.attune.database.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the people, sites and staff that a test needs, each with names of its own. */
@TestComponent
public class World {
    public static final String PASSWORD = "a lantern in the harbor";
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final JdbcClient jdbc;
    private final Relationships relationships;
    private final TransactionTemplate transaction;
    private final String password;

    World(JdbcClient jdbc, Relationships relationships, TransactionTemplate transaction, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.relationships = relationships;
        this.transaction = transaction;
        this.password = passwords.encode(PASSWORD);
    }

    /** The day it is at every site of this world, which late in the evening is not the day of this machine. */
    public static LocalDate today() {
        return LocalDate.now(NEW_YORK);
    }

    /** This time of day so many days ago, on the clock of every site of this world, changes of its clocks included. */
    public static Instant daysAgo(int days) {
        return ZonedDateTime.now(NEW_YORK).minusDays(days).toInstant();
    }

    /** A site of its own organization, in New York; a nurse is named for alerts that nobody else can be told of. */
    public UUID site() {
        var site = siteWithoutFallback();
        fallback(staff("nurse", site, null), site);
        return site;
    }

    /** The organization of that site names the member of staff for alerts that nobody else can be told of. */
    public void fallback(@Nullable Principal named, UUID siteId) {
        jdbc.sql("update programs.organization set fallback_account_id = :named"
                        + " where id = (select organization_id from programs.site where id = :site)")
                .param("named", named == null ? null : named.id())
                .param("site", siteId)
                .update();
    }

    /** Whom the organization of that site names for alerts that nobody else can be told of. */
    public Principal fallback(UUID siteId) {
        var account = id(
                "select o.fallback_account_id from programs.organization o join programs.site s"
                        + " on s.organization_id = o.id where s.id = ?",
                siteId);
        return Principal.staff(account, "Staff " + account);
    }

    /** The same, of an organization that names nobody. */
    public UUID siteWithoutFallback() {
        var organization = Ids.next();
        var site = Ids.next();
        jdbc.sql("insert into programs.organization (id, name) values (?, ?)")
                .params(organization, "Organization " + organization)
                .update();
        jdbc.sql("insert into programs.site (id, organization_id, name, integration_model, time_zone)"
                        + " values (?, ?, 'Harbor Clinic', 'in-house', 'America/New_York')")
                .params(site, organization)
                .update();
        return site;
    }

    public UUID program(UUID siteId) {
        var program = Ids.next();
        jdbc.sql("insert into programs.program (id, site_id, name, neutral_name) values (?, ?, ?, 'Wellness visits')")
                .params(program, siteId, "Collaborative care " + program)
                .update();
        return program;
    }

    public UUID person(String givenName, String familyName) {
        var person = Ids.next();
        jdbc.sql("insert into people.person (id, given_name, family_name, name_key, born_on) values (?, ?, ?, ?, ?)")
                .params(
                        person,
                        givenName,
                        familyName,
                        (givenName + " " + familyName).toLowerCase(Locale.ROOT),
                        LocalDate.of(1990, 5, 17))
                .update();
        return person;
    }

    /** How the person is called. */
    public String name(UUID personId) {
        return word("select given_name || ' ' || family_name from people.person where id = ?", personId);
    }

    /** An active episode of care, begun 60 days ago. */
    public UUID episode(UUID personId, UUID programId) {
        var episode = Ids.next();
        var site = id("select site_id from programs.program where id = ?", programId);
        var relationship = transaction.execute(status -> relationships.beginService(
                programId, site, personId, Instant.now().minusSeconds(60)));
        jdbc.sql("insert into programs.episode (id, person_id, program_id, relationship_id, status, started_on)"
                        + " values (?, ?, ?, ?, 'active', ?)")
                .params(episode, personId, programId, relationship, today().minusDays(60))
                .update();
        return episode;
    }

    /** A member of staff with that role, such as {@code care-manager}, at the site and in the program if given. */
    public Principal staff(String role, @Nullable UUID siteId, @Nullable UUID programId) {
        return holding(role, new Grant.Place(null, siteId, programId));
    }

    /** A member of staff with that role in all of the organization. */
    public Principal staffOf(String role, UUID organizationId) {
        return holding(role, Grant.Place.in(organizationId));
    }

    private Principal holding(String role, Grant.Place place) {
        if (place.isEverywhere() && Role.of(role).orElseThrow().meetsPeople())
            throw new IllegalArgumentException("A " + role + " everywhere gets alerts that other tests raise.");
        var account = account("staff", null);
        var staff = Principal.staff(account, "Staff " + account);
        alsoHolds(staff, role, place);
        jdbc.sql("update access.account a set organization_id = g.held_in"
                        + " from access.role_now g where g.account_id = a.id and a.id = ?")
                .param(account)
                .update();
        return staff;
    }

    /** The same member of staff holds that role there, too. */
    public void alsoHolds(Principal staff, String role, Grant.Place place) {
        jdbc.sql("insert into access.role_grant (id, account_id, role, organization_id, site_id, program_id)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, ?)")
                .params(Arrays.asList(staff.id(), role, place.organizationId(), place.siteId(), place.programId()))
                .update();
    }

    /** That principal makes the request of a page test, having proved just now who they are. */
    public static RequestPostProcessor as(Principal who) {
        return SecurityMockMvcRequestPostProcessors.authentication(new Proof(Way.PASSKEY, Instant.now()).of(who));
    }

    /** The account of a person themself. */
    public Principal account(UUID personId) {
        return Principal.person(account("person", personId), "Person " + personId, personId);
    }

    /** That site's organization may show the words of the instrument, until the record is withdrawn; returns its id. */
    public UUID licence(UUID siteId, String instrumentId) {
        var record = Ids.next();
        jdbc.sql("""
                insert into questionnaires.licence_record (id, organization_id, instrument_id, decided_by, decided_on,
                    basis, document, commercial)
                select ?, organization_id, ?, 'Head of quality', current_date, 'a licence', 'in the safe', false
                from programs.site where id = ?
                """).params(record, instrumentId, siteId).update();
        return record;
    }

    /** An import that is under way. */
    public Principal importJob() {
        return Objects.requireNonNull(transaction.execute(status -> relationships.beginImport("a test")));
    }

    /** Puts the member of staff into that relation to the person from now on; returns the relationship's id. */
    public UUID relate(Principal staff, Relation relation, UUID personId) {
        return relate(staff, relation, new Relationships.Care(personId, null, null, null));
    }

    private UUID relate(Principal staff, Relation relation, Relationships.Care care) {
        return transaction.execute(status ->
                relationships.begin(staff.id(), relation, care, Instant.now().minusSeconds(60)));
    }

    /** Puts the member of staff on the care team of that episode from now on. */
    public void joinTeam(Principal staff, UUID episodeId, boolean asLead) {
        var person = id("select person_id from programs.episode where id = ?", episodeId);
        var care = Relationships.Care.in(id("select program_id from programs.episode where id = ?", episodeId), person);
        jdbc.sql("insert into programs.care_team_member (relationship_id, episode_id, account_id, role, is_lead)"
                        + " values (?, ?, ?, 'care-manager', ?)")
                .params(relate(staff, Relation.CARE_TEAM, care), episodeId, staff.id(), asLead)
                .update();
    }

    /** Ends every care team membership of that member of staff. */
    public void leaveTeams(Principal staff) {
        jdbc.sql("update access.relationship set ends_at = now() where account_id = ? and relation = 'care_team'")
                .param(staff.id())
                .update();
    }

    public UUID organizationOf(UUID siteId) {
        return id("select organization_id from programs.site where id = ?", siteId);
    }

    public UUID accountOf(String login) {
        return id("select id from access.account where lower(login) = lower(?)", login);
    }

    private UUID id(String sql, Object by) {
        return jdbc.sql(sql).param(by).query(UUID.class).single();
    }

    /** The login of an account; its password is {@link #PASSWORD}. */
    public String login(Principal who) {
        return word("select login from access.account where id = ?", who.id());
    }

    private String word(String sql, Object by) {
        return jdbc.sql(sql).param(by).query(String.class).single();
    }

    private UUID account(String kind, @Nullable UUID personId) {
        var account = Ids.next();
        jdbc.sql("insert into access.account (id, kind, login, name, person_id, password) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        account, kind, account + "@attune.test", kind + " " + account, personId, password))
                .update();
        return account;
    }
}
