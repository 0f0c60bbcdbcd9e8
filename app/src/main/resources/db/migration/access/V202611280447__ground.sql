-- A role that ends closes what it opened, whatever other roles its holder has. Each relationship of somebody on staff says
-- where their role must be held for it to count: in its program; where they stand in for a colleague, at its site; where
-- it is by no program, in its organization; and where there is none of these, anywhere.

alter table access.account no force row level security;
alter table access.relationship no force row level security;
alter table rosters.standing_in no force row level security;
alter table breakglass.opening no force row level security;
alter table breakglass.review_case no force row level security;

alter table access.relationship add column organization_id uuid references programs.organization;
comment on column access.relationship.site_id is
    'of a program that serves the person; or at which somebody works who stands in for a colleague of that site';
comment on column access.relationship.organization_id is
    'as whose staff somebody stands to the person by no program; null where a role anywhere is enough';

-- Where somebody's roles are held at this moment: the programs they work in, by a role in the program, at its site or in
-- its organization; the sites and organizations in which they hold a role at all; and those whose privacy officer they are.
create type access.ground as (programs uuid[], sites uuid[], organizations uuid[], offices uuid[]);

create function access.ground_of(account uuid) returns access.ground language plpgsql stable as $$
declare
    ground access.ground;
begin
    with held as materialized (
        select h.meets, h.program_id, access.held_at(h.site_id, h.program_id) as site_id, h.held_in
        from access.role_now h
        where h.account_id = account and (h.meets = 'people' or h.role = 'privacy-officer')),
    working as (select * from held where meets = 'people'),
    officer as (select * from held where meets = 'nobody')
    select
        array(select w.program_id from working w where w.program_id is not null
            union select p.id from working w join programs.program p on p.site_id = w.site_id where w.program_id is null
            union select p.id from working w
                join programs.site s on w.held_in is null or s.organization_id = w.held_in
                join programs.program p on p.site_id = s.id where w.site_id is null),
        array(select w.site_id from working w where w.site_id is not null
            union select s.id from working w
                join programs.site s on w.held_in is null or s.organization_id = w.held_in where w.site_id is null),
        array(select w.held_in from working w where w.held_in is not null
            union select o.id from working w, programs.organization o where w.held_in is null),
        array(select f.held_in from officer f where f.held_in is not null and f.site_id is null
            union select o.id from officer f, programs.organization o where f.held_in is null)
    into ground;
    return ground;
end $$;

-- Whether a relationship counts for somebody whose roles are held there; the planner writes it into the statement that asks.
create function access.counts(r access.relationship, ground access.ground) returns boolean
    language sql immutable parallel safe
    return case
        when r.relation = 'privacy_case' then r.organization_id = any (ground.offices)
        when r.site_id is not null then r.site_id = any (ground.sites)
        when r.program_id is not null then r.program_id = any (ground.programs)
        when r.organization_id is not null then r.organization_id = any (ground.organizations)
        else cardinality(ground.organizations) > 0
    end;

-- As whose staff somebody stands to a person by no program: of an organization that serves them, before one that did.
create function access.employer(account uuid, person uuid) returns uuid language sql stable
    return (
        select s.organization_id from access.relationship r
        join programs.site s on s.id = r.site_id
        where r.person_id = person and r.relation = 'served'
          and s.organization_id = any ((access.ground_of(account)).organizations)
        order by (r.ends_at is null or r.ends_at > now()) desc, r.starts_at desc, s.organization_id limit 1);

update access.relationship r set site_id = a.site_id
from rosters.standing_in s join rosters.absence a on a.id = s.absence_id
where s.relationship_id = r.id;
update access.relationship r set organization_id = o.organization_id
from breakglass.opening o where o.relationship_id = r.id;
update access.relationship r set organization_id = o.organization_id
from breakglass.review_case c join breakglass.opening o on o.id = c.opening_id where c.relationship_id = r.id;
update access.relationship r set organization_id = access.employer(r.account_id, r.person_id)
where r.relation = 'alert_recipient' and (r.ends_at is null or r.ends_at > now());

create or replace view access.relation_now with (security_invoker = true) as
select r.account_id, r.person_id, r.relation
from access.relationship r
where r.account_id is not null and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
  and access.counts(r, access.ground_of(r.account_id))
union all
select r.account_id, r.person_id, 'left_team'
from access.relationship r
where r.account_id is not null and r.relation = 'care_team'
  and r.starts_at < r.ends_at and r.ends_at <= now() and r.ends_at > now() - interval '30 days'
  and access.counts(r, access.ground_of(r.account_id))
union all
select g.account_id, r.person_id, case when g.meets = 'desk' then 'front_desk' else 'same_program' end
from access.role_now g
join access.relationship r
  on r.relation = 'served'
 and ((g.meets = 'desk' and r.site_id = g.site_id) or (g.meets = 'people' and r.program_id = g.program_id))
where r.starts_at <= now() and (r.ends_at is null or r.ends_at > now());

create or replace view access.cleared_now with (security_invoker = true) as
select r.account_id, r.person_id, r.relation, l.label
from access.relationship r
join access.relationship o on o.person_id = r.person_id and o.relation = 'served' and o.starts_at <= now()
join programs.program g on g.id = o.program_id and g.part2
cross join lateral (values ('part2:' || g.id), ('alert:part2:' || g.id)) as l (label)
where r.account_id is not null and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
  and access.counts(r, access.ground_of(r.account_id))
  and (r.program_id = g.id
    or (r.relation = 'alert_recipient' and l.label like 'alert:%')
    or exists (select 1 from access.clearance c
        where c.person_id = r.person_id and (c.origin_id is null or c.origin_id = g.id)
          and c.starts_at <= now() and (c.ends_at is null or c.ends_at > now())
          and (c.account_id is null or c.account_id = r.account_id)
          and (c.program_id is null or c.program_id = r.program_id)));

create or replace function access.people_of(account uuid, classes text[]) returns setof uuid
    language plpgsql stable rows 100 as $$
declare
    viewer text := current_setting('attune.viewer', true);
    ground access.ground;
begin
    if account is null then
        return;
    end if;
    perform set_config('attune.viewer', 'service', true);
    ground := access.ground_of(account);
    return query
        select r.person_id from access.relationship r
        join access.opening o on o.relation = r.relation and o.data_class = any (classes)
        where r.account_id = account and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
          and access.counts(r, ground)
        union all
        select r.person_id from access.relationship r
        where r.account_id = account and r.relation = 'care_team'
          and r.starts_at < r.ends_at and r.ends_at <= now() and r.ends_at > now() - interval '30 days'
          and exists (select 1 from access.opening o where o.relation = 'left_team' and o.data_class = any (classes))
          and access.counts(r, ground);
    perform set_config('attune.viewer', viewer, true);
end $$;
