-- Who is at work: the roles of this moment at a site, but for those whose holder is on leave.
create view rosters.at_work_now with (security_invoker = true) as
select g.account_id, g.role, s.organization_id
from access.role_now g
join programs.site s on s.id = g.site_id
where not exists (select 1 from access.on_leave_now l where l.account_id = g.account_id);

-- Where somebody is cared for; where nowhere any longer, where they were.
create function rosters.organizations_of(person uuid) returns uuid[] language sql stable
    return array(
        select distinct s.organization_id from programs.episode e
        join programs.program g on g.id = e.program_id
        join programs.site s on s.id = g.site_id
        where e.person_id = person and (e.ended_on is null or not exists (
            select 1 from programs.episode n where n.person_id = person and n.ended_on is null)));

-- Whether an alert about that person is in the hands of somebody who may act on it now: in one of these roles, in an
-- organization that cares for them. Only where nobody there may does whoever is the last resort, and the self-test is
-- apart from all others. Asked alike by who finds those to be told, by the sweep, and by the count of what nobody has.
create function rosters.may_act_now(account uuid, person uuid, acting text[]) returns boolean language sql stable
    return exists (
        select 1 from rosters.at_work_now w
        where w.account_id = account and w.role = any (acting)
          and w.organization_id = any (rosters.organizations_of(person)))
    or exists (
        select 1 from rosters.at_work_now w
        where w.account_id = account and w.role = any (acting)
          and people.is_nobody(w.organization_id) = people.is_nobody(person))
    and not exists (
        select 1 from rosters.at_work_now w
        where w.role = any (acting) and w.organization_id = any (rosters.organizations_of(person)));

-- Whether anybody may at all, the last resort of the installation included.
create function rosters.somebody_may_act_now(person uuid, acting text[]) returns boolean language sql stable
    return exists (
        select 1 from rosters.at_work_now w
        where w.role = any (acting) and people.is_nobody(w.organization_id) = people.is_nobody(person));
