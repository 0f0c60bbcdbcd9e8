package health.attune.safeguards.selftest;

import health.attune.people.Nobody;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where nobody is served: an organization with a team of two accounts that no human has. The first of them is reached
 * by no way, so that each alert has to go on; the second is reached where the operator named a place, else at the sink.
 */
@Component
class ReservedPlace {
    private static final UUID FIRST = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final String NAME = "Self-test";

    private final JdbcClient jdbc;
    private final SelfTestSettings settings;

    ReservedPlace(JdbcClient jdbc, SelfTestSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Makes whatever of it is missing, also after a restore, and lets go what the last self-test left in it. */
    void keep() {
        place();
        account(FIRST);
        account(SECOND);
        jdbc.sql("update programs.organization set fallback_account_id = :second where people.is_nobody(id)")
                .param("second", SECOND)
                .update();
        care();
        member(FIRST, true);
        member(SECOND, false);
        way();
        forget();
    }

    private void place() {
        jdbc.sql("""
                with someone as (insert into people.person (id, given_name, family_name, name_key)
                        values (:nobody, '', :name, '') on conflict do nothing),
                    organization as (insert into programs.organization (id, name) values (:nobody, :name)
                        on conflict do nothing),
                    site as (insert into programs.site (id, organization_id, name, integration_model, time_zone)
                        values (:nobody, :nobody, :name, 'in-house', 'UTC') on conflict do nothing)
                insert into programs.program (id, site_id, name, neutral_name)
                values (:nobody, :nobody, :name, :name) on conflict do nothing
                """).param("nobody", Nobody.ID).param("name", NAME).update();
    }

    private void account(UUID id) {
        jdbc.sql("""
                with account as (insert into access.account (id, kind, name) values (:id, 'internal', :name)
                    on conflict do nothing)
                insert into access.role_grant (id, account_id, role, site_id)
                values (:id, :id, 'care-manager', :nobody) on conflict do nothing
                """)
                .param("id", id)
                .param("name", NAME)
                .param("nobody", Nobody.ID)
                .update();
    }

    private void care() {
        jdbc.sql("""
                with served as (insert into access.relationship
                    (id, person_id, relation, program_id, site_id, starts_at)
                    values (:nobody, :nobody, 'served', :nobody, :nobody, now()) on conflict do nothing)
                insert into programs.episode (id, person_id, program_id, relationship_id, status, started_on)
                values (:nobody, :nobody, :nobody, :nobody, 'active', current_date) on conflict do nothing
                """).param("nobody", Nobody.ID).update();
    }

    private void member(UUID id, boolean leads) {
        jdbc.sql("""
                with team as (insert into access.relationship (id, person_id, relation, account_id, starts_at)
                    values (:id, :nobody, 'care_team', :id, now()) on conflict do nothing)
                insert into programs.care_team_member (relationship_id, episode_id, account_id, role, is_lead)
                values (:id, :nobody, :id, 'care-manager', :leads) on conflict do nothing
                """)
                .param("id", id)
                .param("nobody", Nobody.ID)
                .param("leads", leads)
                .update();
    }

    private void way() {
        jdbc.sql("delete from notices.way where account_id in (:first, :second)")
                .param("first", FIRST)
                .param("second", SECOND)
                .update();
        jdbc.sql("""
                insert into notices.way (id, account_id, channel, address, confirmed_at)
                values (:second, :second, :channel, :address, now())
                """)
                .param("second", SECOND)
                .param("channel", settings.channel().word())
                .param("address", settings.address())
                .update();
    }

    private void forget() {
        jdbc.sql("delete from access.relationship where people.is_nobody(person_id) and relation = 'alert_recipient'")
                .update();
        jdbc.sql("delete from notices.notice where account_id in (:first, :second)")
                .param("first", FIRST)
                .param("second", SECOND)
                .update();
    }
}
