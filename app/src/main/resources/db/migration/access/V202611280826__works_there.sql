-- Whether somebody works there is answered in one place, access.working_now: also for what a relationship stands on, for
-- where a record may be opened in an emergency, and for who is a clinician.
create or replace function access.ground_of(account uuid) returns access.ground language plpgsql stable as $$
declare
    ground access.ground;
begin
    with working as materialized (
        select w.program_id, w.site_id, w.organization_id from access.working_now w where w.account_id = account),
    officer as (
        select h.held_in, h.site_id from access.role_now h where h.account_id = account and h.role = 'privacy-officer')
    select
        array(select w.program_id from working w where w.program_id is not null
            union select p.id from working w join programs.program p on p.site_id = w.site_id where w.program_id is null),
        array(select distinct w.site_id from working w),
        array(select distinct w.organization_id from working w),
        array(select f.held_in from officer f where f.held_in is not null and f.site_id is null
            union select o.id from officer f, programs.organization o where f.held_in is null)
    into ground;
    return ground;
end $$;

create or replace function access.site_near(account uuid, person uuid, roles text[]) returns uuid
    language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    answer uuid;
begin
    perform set_config('attune.viewer', 'service', true);
    answer := (
        select r.site_id from access.relationship r join programs.site s on s.id = r.site_id
        where r.person_id = person and r.relation = 'served' and r.starts_at <= now()
          and s.organization_id in (
              select w.organization_id from access.working_now w where w.account_id = account and w.role = any (roles))
        order by (r.ends_at is null or r.ends_at > now()) desc, r.starts_at desc, r.id limit 1);
    perform set_config('attune.viewer', viewer, true);
    return answer;
end $$;

create or replace function access.roles_near(account uuid, person uuid) returns setof text
    language plpgsql stable rows 3 as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    return query
        with served as (
            select r.program_id, r.site_id, s.organization_id, r.ends_at is null or r.ends_at > now() as open
            from access.relationship r join programs.site s on s.id = r.site_id
            where r.person_id = person and r.relation = 'served' and r.starts_at <= now()),
        place as (
            select * from served where open or not exists (select 1 from served where open)),
        held as (
            select w.role, min(case
                when w.program_id = p.program_id or w.program_id is null and w.site_id = p.site_id then 1
                when w.site_id = p.site_id then 2
                when w.organization_id = p.organization_id then 3
                else 4 end) as distance
            from access.working_now w left join place p on true
            where w.account_id = account group by w.role)
        select h.role from held h where h.distance = (select min(distance) from held);
    perform set_config('attune.viewer', viewer, true);
end $$;
