-- As what somebody works where a person is served, or was where nothing serves them any more: by the roles of those who
-- work with people that are held in the program, else at its site, else in its organization, else anywhere.
create function access.roles_near(account uuid, person uuid) returns setof text language plpgsql stable rows 3 as $$
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
            select h.role, min(case
                when h.program_id = p.program_id
                    or h.program_id is null and (h.site_id = p.site_id or h.site_id is null and h.held_in = p.organization_id)
                    then 1
                when h.site_id = p.site_id then 2
                when h.held_in = p.organization_id then 3
                else 4 end) as distance
            from access.role_now h left join place p on true
            where h.account_id = account and h.meets = 'people' group by h.role)
        select h.role from held h where h.distance = (select min(distance) from held);
    perform set_config('attune.viewer', viewer, true);
end $$;
