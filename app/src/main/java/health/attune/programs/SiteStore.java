package health.attune.programs;

import health.attune.pages.CrisisHelp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organizations, sites and programs. */
@Component
class SiteStore {
    private final JdbcClient jdbc;

    SiteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Organization> organizations() {
        return jdbc.sql("select * from programs.organization order by name, id")
                .query(Organization.class)
                .list();
    }

    List<Site> sites() {
        return jdbc.sql("select * from programs.site order by name, id")
                .query((row, number) -> site(row))
                .list();
    }

    /** Those of these ids, and all of those organizations. */
    List<Site> sitesAmong(Collection<UUID> ids, Collection<UUID> organizationIds) {
        return jdbc.sql("select * from programs.site where id = any(:ids) or organization_id = any(:organizations)"
                        + " order by name, id")
                .param("ids", ids.toArray(UUID[]::new))
                .param("organizations", organizationIds.toArray(UUID[]::new))
                .query((row, number) -> site(row))
                .list();
    }

    List<Program> programs() {
        return jdbc.sql("select * from programs.program order by name, id")
                .query((row, number) -> program(row))
                .list();
    }

    Optional<Site> site(UUID id) {
        return jdbc.sql("select * from programs.site where id = :id")
                .param("id", id)
                .query((row, number) -> site(row))
                .optional();
    }

    Optional<Program> program(UUID id) {
        return jdbc.sql("select * from programs.program where id = :id")
                .param("id", id)
                .query((row, number) -> program(row))
                .optional();
    }

    /** The site of each person's newest open episode, else of the newest that there was. */
    Map<UUID, Site> sitesOf(Collection<UUID> personIds) {
        var sites = new HashMap<UUID, Site>();
        jdbc.sql("""
                select distinct on (e.person_id) e.person_id, s.*
                from programs.episode e
                join programs.program g on g.id = e.program_id
                join programs.site s on s.id = g.site_id
                where e.person_id = any(:people)
                order by e.person_id, (e.status = 'active') desc, (e.ended_on is null) desc,
                    e.started_on desc, e.id desc
                """)
                .param("people", personIds.toArray(UUID[]::new))
                .query((row, number) -> sites.put(row.getObject("person_id", UUID.class), site(row)))
                .list();
        return sites;
    }

    /** The organizations whose programs serve, or served, each of the people. */
    Map<UUID, Set<UUID>> organizationsServing(Collection<UUID> personIds) {
        var found = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("""
                select distinct e.person_id, s.organization_id
                from programs.episode e
                join programs.program g on g.id = e.program_id
                join programs.site s on s.id = g.site_id
                where e.person_id = any(:people)
                """)
                .param("people", personIds.toArray(UUID[]::new))
                .query((row, number) -> found.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                        .add(row.getObject(2, UUID.class)))
                .list();
        return found;
    }

    Map<String, CrisisHelp> crisisHelp(UUID siteId) {
        var help = new LinkedHashMap<String, CrisisHelp>();
        jdbc.sql("select language, words, phone, text from programs.crisis_help"
                        + " where site_id = :site order by language")
                .param("site", siteId)
                .query((row, number) -> help.put(
                        row.getString("language"),
                        new CrisisHelp(row.getString("words"), row.getString("phone"), row.getString("text"))))
                .list();
        return help;
    }

    /** Of the same site as {@link #sitesOf} tells. */
    Optional<CrisisHelp> crisisHelpFor(UUID personId, String language) {
        return jdbc.sql("""
                select c.words, c.phone, c.text from programs.crisis_help c
                where c.language = :language and c.site_id = (
                    select g.site_id from programs.episode e join programs.program g on g.id = e.program_id
                    where e.person_id = :person
                    order by (e.status = 'active') desc, (e.ended_on is null) desc, e.started_on desc, e.id desc
                    limit 1)
                """)
                .param("language", language)
                .param("person", personId)
                .query(CrisisHelp.class)
                .optional();
    }

    void insert(Organization organization) {
        jdbc.sql("""
                insert into programs.organization (id, name, commercial, records_contact, fallback_account_id)
                values (:id, :name, :commercial, :recordsContact, :fallbackAccountId)
                """).paramSource(organization).update();
    }

    void update(Organization organization) {
        jdbc.sql("""
                update programs.organization set name = :name, commercial = :commercial,
                    records_contact = :recordsContact, fallback_account_id = :fallbackAccountId
                where id = :id
                """).paramSource(organization).update();
    }

    void insert(Site site) {
        jdbc.sql("""
                insert into programs.site (id, organization_id, name, integration_model, time_zone, fallback_account_id)
                values (:id, :organization, :name, :model, :zone, :fallback)
                """)
                .param("id", site.id())
                .param("organization", site.organizationId())
                .param("name", site.name())
                .param("model", site.model().word())
                .param("zone", site.zone().getId())
                .param("fallback", site.fallbackAccountId())
                .update();
    }

    /** False when the site has another version by now. */
    boolean update(Site site) {
        return jdbc.sql("""
                update programs.site set name = :name, integration_model = :model, time_zone = :zone,
                    fallback_account_id = :fallback, version = version + 1
                where id = :id and version = :version
                """)
                        .param("id", site.id())
                        .param("name", site.name())
                        .param("model", site.model().word())
                        .param("zone", site.zone().getId())
                        .param("fallback", site.fallbackAccountId())
                        .param("version", site.version())
                        .update()
                == 1;
    }

    void say(UUID siteId, Map<String, CrisisHelp> help) {
        help.forEach((language, words) -> jdbc.sql("""
                insert into programs.crisis_help (site_id, language, words, phone, text)
                values (:site, :language, :words, :phone, :text)
                on conflict (site_id, language)
                do update set words = excluded.words, phone = excluded.phone, text = excluded.text
                """)
                .param("site", siteId)
                .param("language", language)
                .param("words", words.words())
                .param("phone", words.phone())
                .param("text", words.text())
                .update());
    }

    void insert(Program program) {
        jdbc.sql("""
                insert into programs.program (id, site_id, name, neutral_name, builds, part2, fallback_account_id)
                values (:id, :site, :name, :neutralName, :builds, :part2, :fallback)
                """)
                .param("id", program.id())
                .param("site", program.siteId())
                .param("name", program.name())
                .param("neutralName", program.neutralName())
                .param("builds", program.builds().toArray(String[]::new))
                .param("part2", program.part2())
                .param("fallback", program.fallbackAccountId())
                .update();
    }

    /** False when the program has another version by now. */
    boolean update(Program program) {
        return jdbc.sql("""
                update programs.program set name = :name, neutral_name = :neutralName, builds = :builds,
                    part2 = :part2, fallback_account_id = :fallback, version = version + 1
                where id = :id and version = :version
                """)
                        .param("id", program.id())
                        .param("name", program.name())
                        .param("neutralName", program.neutralName())
                        .param("builds", program.builds().toArray(String[]::new))
                        .param("part2", program.part2())
                        .param("fallback", program.fallbackAccountId())
                        .param("version", program.version())
                        .update()
                == 1;
    }

    private static Site site(ResultSet row) throws SQLException {
        return new Site(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                IntegrationModel.ofWord(row.getString("integration_model")),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("fallback_account_id", UUID.class),
                row.getInt("version"));
    }

    private static Program program(ResultSet row) throws SQLException {
        return new Program(
                row.getObject("id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getString("name"),
                row.getString("neutral_name"),
                List.of((String[]) row.getArray("builds").getArray()),
                row.getBoolean("part2"),
                row.getObject("fallback_account_id", UUID.class),
                row.getInt("version"));
    }
}
