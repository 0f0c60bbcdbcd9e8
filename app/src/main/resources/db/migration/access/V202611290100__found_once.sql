-- What the net asks about an account is the same for each statement of a page: to whom it stands, and what is cleared for
-- it. Both are found once for a transaction and kept in settings that end with it. As soon as the transaction has written
-- anything, which may be a relationship, they are found anew each time.

-- Where roles are held is joined, and not asked row by row.
create or replace view access.role_now with (security_invoker = true) as
select g.account_id, g.role, m.meets, g.organization_id, g.site_id, g.program_id,
       coalesce(s.organization_id, g.organization_id) as held_in,
       coalesce(p.site_id, g.site_id) as held_at
from access.role_grant g
join access.role m on m.word = g.role
join access.account a on a.id = g.account_id
left join programs.program p on p.id = g.program_id
left join programs.site s on s.id = coalesce(p.site_id, g.site_id)
where g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())
  and a.active_from <= now() and (a.active_until is null or a.active_until > now());

create or replace view access.working_now with (security_invoker = true) as
select h.account_id, h.role, h.program_id, s.id as site_id, s.organization_id
from access.role_now h
join programs.site s on s.id = h.held_at
where h.meets = 'people'
union all
select h.account_id, h.role, null, s.id, s.organization_id
from access.role_now h
join programs.site s on h.held_in is null or s.organization_id = h.held_in
where h.meets = 'people' and h.held_at is null;

create index relationship_served on access.relationship (person_id, program_id) include (starts_at)
    where relation = 'served';

-- Whether what is kept of that account under the key is still true.
create function access.is_kept(key text, account uuid) returns boolean language sql stable
    return pg_current_xact_id_if_assigned() is null and current_setting(key, true) is not distinct from account::text;

-- Keeps to whom an account stands now by relationships of its own, each with the program as whose staff.
create function access.keep_stood(account uuid) returns void language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    ground access.ground;
    people uuid[];
    relations text[];
    programs uuid[];
begin
    if access.is_kept('attune.stood', account) then
        return;
    end if;
    perform set_config('attune.viewer', 'service', true);
    ground := access.ground_of(account);
    select coalesce(array_agg(r.person_id), '{}'),
        coalesce(array_agg(case when r.ends_at <= now() then 'left_team' else r.relation end), '{}'),
        coalesce(array_agg(r.program_id), '{}')
    into people, relations, programs
    from access.relationship r
    where r.account_id = account and r.starts_at <= now()
      and (r.ends_at is null or r.ends_at > now()
        or r.relation = 'care_team' and r.starts_at < r.ends_at and r.ends_at > now() - interval '30 days')
      and access.counts(r, ground);
    perform set_config('attune.viewer', viewer, true),
        set_config('attune.stood', account::text, true),
        set_config('attune.stood_people', people::text, true),
        set_config('attune.stood_relations', relations::text, true),
        set_config('attune.stood_programs', programs::text, true);
end $$;

create function access.stood(account uuid) returns table (person_id uuid, relation text, program_id uuid)
    language plpgsql stable rows 100 as $$
begin
    if account is not null then
        perform access.keep_stood(account);
        return query select * from unnest(
            current_setting('attune.stood_people')::uuid[],
            current_setting('attune.stood_relations')::text[],
            current_setting('attune.stood_programs')::uuid[]);
    end if;
end $$;

create or replace function access.people_of(account uuid, classes text[]) returns setof uuid
    language plpgsql stable rows 100 as $$
declare
    opened text[] := array(select o.relation from access.opening o where o.data_class = any (classes));
begin
    if account is not null then
        perform access.keep_stood(account);
        return query select s.person from unnest(
            current_setting('attune.stood_people')::uuid[],
            current_setting('attune.stood_relations')::text[]) as s(person, relation)
            where s.relation = any (opened);
    end if;
end $$;

-- Keeps what is cleared for an account about all whom it stands to.
create function access.keep_cleared(account uuid) returns void language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    people uuid[];
    relations text[];
    labels text[];
begin
    if access.is_kept('attune.cleared', account) then
        return;
    end if;
    perform set_config('attune.viewer', 'service', true);
    select coalesce(array_agg(s.person_id), '{}'), coalesce(array_agg(s.relation), '{}'),
        coalesce(array_agg(l.label), '{}')
    into people, relations, labels
    from access.stood(account) s
    join access.relationship o on o.person_id = s.person_id and o.relation = 'served' and o.starts_at <= now()
    join programs.program g on g.id = o.program_id and g.part2
    cross join lateral (values ('part2:' || g.id), ('alert:part2:' || g.id)) as l (label)
    where s.relation <> 'left_team'
      and (s.program_id = g.id
        or (s.relation = 'alert_recipient' and l.label like 'alert:%')
        or exists (select 1 from access.clearance c
            where c.person_id = s.person_id and (c.origin_id is null or c.origin_id = g.id)
              and c.starts_at <= now() and (c.ends_at is null or c.ends_at > now())
              and (c.account_id is null or c.account_id = account)
              and (c.program_id is null or c.program_id = s.program_id)));
    perform set_config('attune.viewer', viewer, true),
        set_config('attune.cleared', account::text, true),
        set_config('attune.cleared_people', people::text, true),
        set_config('attune.cleared_relations', relations::text, true),
        set_config('attune.cleared_labels', labels::text, true);
end $$;

create or replace function access.cleared_of(account uuid)
    returns table (cleared_person uuid, relation text, label text) language plpgsql stable rows 50 as $$
begin
    if account is not null then
        perform access.keep_cleared(account);
        return query select * from unnest(
            current_setting('attune.cleared_people')::uuid[],
            current_setting('attune.cleared_relations')::text[],
            current_setting('attune.cleared_labels')::text[]);
    end if;
end $$;
