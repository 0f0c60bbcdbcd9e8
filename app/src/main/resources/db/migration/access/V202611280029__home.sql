-- Each account of staff belongs to one organization, which looks after it; an account without one belongs to the network
-- and is looked after by those whose role is held everywhere.
alter table access.account
    add column organization_id  uuid references programs.organization,
    add check (organization_id is null or kind = 'staff');
create index account_organization on access.account (organization_id) where organization_id is not null;
comment on column access.account.organization_id is 'which looks after it; null for a person, and for staff of the network';
alter table access.role_proposal add column organization_id uuid references programs.organization;

-- A role is held in one program, at one site, in one organization, or everywhere: what is nearer tells what is wider.
create function access.held_at(site uuid, program uuid) returns uuid language sql stable parallel safe
    return coalesce((select p.site_id from programs.program p where p.id = program), site);

create function access.held_in(organization uuid, site uuid, program uuid) returns uuid language sql stable parallel safe
    return coalesce(
        (select s.organization_id from programs.site s where s.id = access.held_at(site, program)), organization);

create or replace view access.role_now with (security_invoker = true) as
select g.account_id, g.role, m.meets, g.organization_id, g.site_id, g.program_id,
    access.held_in(g.organization_id, g.site_id, g.program_id) as held_in
from access.role_grant g
join access.role m on m.word = g.role
join access.account a on a.id = g.account_id
where g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())
  and a.active_from <= now() and (a.active_until is null or a.active_until > now());

create or replace view access.standing_now with (security_invoker = true) as
select g.account_id,
    case when g.meets = 'people' then 'other_staff' else replace(g.role, '-', '_') end as relation,
    g.held_in
from access.role_now g
where g.meets = 'people' or g.role in ('manager', 'quality-analyst', 'system-administrator');

-- Whoever holds a role everywhere belongs to the network; everybody else where their first role that is not over is held,
-- or was where all are over. Who was only invited and holds none belongs to the network until somebody says otherwise.
-- An owner of tables who is no superuser sees nothing through the net either, and it is cast anew afterwards.
alter table access.account no force row level security;
update access.account a set organization_id = (
    select access.held_in(g.organization_id, g.site_id, g.program_id)
    from access.role_grant g where g.account_id = a.id
    order by coalesce(g.ends_at, 'infinity') > now() desc, g.starts_at, g.id limit 1)
where a.kind = 'staff' and not exists (
    select 1 from access.role_grant g
    where g.account_id = a.id and g.organization_id is null and g.site_id is null and g.program_id is null
      and (g.ends_at is null or g.ends_at > now()));
alter table access.account force row level security;
