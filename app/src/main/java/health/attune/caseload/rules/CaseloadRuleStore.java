package health.attune.caseload.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CaseloadRuleStore {
    private static final String TODAY =
            "(now() at time zone coalesce((select s.time_zone from programs.site s where s.id = r.site_id), 'UTC'))"
                    + "::date";

    private final JdbcClient jdbc;

    CaseloadRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param siteId null where it holds everywhere */
    record Held(Rule rule, int figure, @Nullable UUID siteId) {}

    /** The later ones after those whose place they take. */
    List<Held> inForce() {
        return jdbc.sql("select r.word, r.figure, r.site_id from caseload.rule r where r.in_force_from <= " + TODAY
                        + " and (r.in_force_until is null or r.in_force_until >= " + TODAY + ")"
                        + " order by r.in_force_from, r.recorded_at, r.id")
                .query((row, number) -> new Held(
                        Rule.ofWord(row.getString("word")).orElseThrow(),
                        row.getInt("figure"),
                        row.getObject("site_id", UUID.class)))
                .list();
    }

    /** All that ever held of it or is to hold, wherever, the newest first. */
    List<Screenings.Held> of(Rule rule) {
        return jdbc.sql("select r.figure, r.site_id, r.in_force_from, r.in_force_until from caseload.rule r"
                        + " where r.word = ? order by r.in_force_from desc, r.recorded_at desc, r.id desc")
                .param(rule.word())
                .query((row, number) -> new Screenings.Held(
                        row.getInt("figure"),
                        row.getObject("site_id", UUID.class),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getObject("in_force_until", LocalDate.class)))
                .list();
    }

    /** All that ever held at that site or is to hold, the newest first. */
    List<DatedRule> of(UUID siteId) {
        return jdbc.sql("""
                select r.word, r.figure, r.in_force_from, r.site_id is not null as is_own, r.source, a.name
                from caseload.rule r left join access.account a on a.id = r.recorded_by
                where r.site_id = ? or r.site_id is null
                order by r.in_force_from desc, r.recorded_at desc, r.id desc
                """)
                .param(siteId)
                .query((row, number) -> new DatedRule(
                        Rule.ofWord(row.getString("word")).orElseThrow(),
                        row.getInt("figure"),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getBoolean("is_own"),
                        row.getString("source"),
                        row.getString("name")))
                .list();
    }

    void insert(UUID id, UUID siteId, DatedRule changed, UUID by) {
        jdbc.sql("""
                insert into caseload.rule (id, word, figure, in_force_from, source, site_id, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(id, changed.rule().word(), changed.figure(), changed.from(), changed.source(), siteId, by)
                .update();
    }
}
