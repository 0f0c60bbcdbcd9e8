package health.attune.demo;

import health.attune.simulator.Network;
import health.attune.simulator.sites.Size;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been made up in this database, and how far that has come. */
@Component
class NetworkStore {
    private final JdbcClient jdbc;

    NetworkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was made up here before. */
    record Made(String size, long seed, LocalDate endsOn, int people, int loaded, boolean finished) {
        Network network() {
            return Network.of(Size.named(size), seed, endsOn);
        }
    }

    /** Whose data it is that nobody made up; empty where there is none. */
    Optional<String> real() {
        return jdbc.sql("""
                select name from programs.organization o
                where not people.is_nobody(o.id)
                  and not exists (select 1 from demo.network n where n.organization_id = o.id)
                union all
                select 'people of no organization'
                where exists (select 1 from people.person where not people.is_nobody(id))
                  and not exists (select 1 from demo.network)
                limit 1
                """).query(String.class).optional();
    }

    Optional<Made> made() {
        return jdbc.sql("""
                select size, seed, ends_on, people, loaded, finished_at is not null as finished
                from demo.network order by began_at limit 1
                """).query(Made.class).optional();
    }

    void begin(UUID organization, Network network, long seed, Instant now) {
        jdbc.sql("""
                insert into demo.network (organization_id, size, seed, ends_on, people, began_at)
                values (:organization, :size, :seed, :endsOn, :people, :now)
                """)
                .param("organization", organization)
                .param("size", network.size().code())
                .param("seed", seed)
                .param("endsOn", network.today())
                .param("people", network.size().people())
                .param("now", Timestamp.from(now))
                .update();
    }

    void reached(int loaded) {
        jdbc.sql("update demo.network set loaded = :loaded")
                .param("loaded", loaded)
                .update();
    }

    void finish(Instant now) {
        jdbc.sql("update demo.network set finished_at = :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    void offer(UUID accountId, String login, String who, int position) {
        jdbc.sql("""
                insert into demo.sign_in (login, account_id, who, position) values (:login, :account, :who, :position)
                """)
                .param("login", login)
                .param("account", accountId)
                .param("who", who)
                .param("position", position)
                .update();
    }

    /** Login and who it is, in the order they are shown. */
    List<Offer> offers() {
        return jdbc.sql("select login, who from demo.sign_in order by position")
                .query(Offer.class)
                .list();
    }

    record Offer(String login, String who) {}

    record Busy(UUID id, String name) {}

    /** Who holds that role now and works with the most people. */
    Optional<Busy> busiest(String role) {
        return jdbc.sql("""
                select a.id, a.name from access.account a
                where exists (select 1 from access.role_now g where g.account_id = a.id and g.role = :role)
                order by (select count(distinct r.person_id) from access.relationship r
                          where r.account_id = a.id and r.ends_at is null) desc, a.id
                limit 1
                """).param("role", role).query(Busy.class).optional();
    }

    /** So that the first questions asked are answered by good plans. */
    void analyze() {
        jdbc.sql("select demo.renew_statistics()").query((row, number) -> true).single();
    }
}
