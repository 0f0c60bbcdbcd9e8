-- Who is at work: the roles of this moment at each site, but for those whose holder is on leave; and whether their holder
-- is there, or away from that site.
create or replace view rosters.at_work_now with (security_invoker = true) as
select w.account_id, w.role, w.organization_id, w.site_id,
    not exists (select 1 from rosters.absence a
        where a.account_id = w.account_id and a.site_id = w.site_id and a.starts_at <= now() and a.ends_at > now())
        as is_there
from access.working_now w
where not exists (select 1 from access.on_leave_now l where l.account_id = w.account_id);

-- The sites of the open episodes; where none is open any longer, all at which somebody was cared for.
create function rosters.sites_of(person uuid) returns uuid[] language sql stable
    return array(
        select distinct g.site_id from programs.episode e
        join programs.program g on g.id = e.program_id
        where e.person_id = person and (e.ended_on is null or not exists (
            select 1 from programs.episode n where n.person_id = person and n.ended_on is null)));

-- Who may act for somebody, in one of these roles, in an organization that cares for them; and whether they are there: at
-- a site that cares for them, or elsewhere in the organization while they are not away from one that does.
create function rosters.acting_for(person uuid, acting text[]) returns table (account_id uuid, is_there boolean)
    language sql stable rows 20 begin atomic
    select w.account_id,
        bool_or(w.is_there and w.site_id = any (rosters.sites_of(person)))
            or bool_or(w.is_there) and not bool_or(w.site_id = any (rosters.sites_of(person)))
    from rosters.at_work_now w
    where w.role = any (acting) and w.organization_id = any (rosters.organizations_of(person))
    group by w.account_id;
end;

-- Whether somebody may act now for that person: they are there, in an organization that cares for them; where nobody there
-- is, also who is away; where nobody there may at all, whoever is the last resort. The self-test is apart from all others.
create or replace function rosters.may_act_now(account uuid, person uuid, acting text[]) returns boolean language sql stable
    return exists (select 1 from rosters.acting_for(person, acting) f where f.account_id = account and f.is_there)
    or exists (select 1 from rosters.acting_for(person, acting) f where f.account_id = account)
    and not exists (select 1 from rosters.acting_for(person, acting) f where f.is_there)
    or exists (
        select 1 from rosters.at_work_now w
        where w.account_id = account and w.role = any (acting)
          and people.is_nobody(w.organization_id) = people.is_nobody(person))
    and not exists (select 1 from rosters.acting_for(person, acting));
