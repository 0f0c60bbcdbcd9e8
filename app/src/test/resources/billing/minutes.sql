-- Countable minutes of each episode and month of its site, from raw facts, without any code of the module: who was there
-- as what, who pays, which days had a consent. Whose minutes count for which payer stands in :roles, as the packs say.
with spent as (
    select c.id, c.person_id, c.account_id, c.at, c.minutes
    from contacts.contact c
    where c.minutes > 0 and c.purpose <> 'group' -- as all packs say
      and not exists (select 1 from contacts.withdrawal w where w.contact_id = c.id and w.undone_at is null)
      and not exists (select 1 from contacts.withdrawal w where w.replaced_by = c.id and w.undone_at is not null)
), known as (
    select s.id as contact_id, e.id as episode_id, m.role, 1 as way, '-infinity'::timestamptz as since, e.started_on
    from spent s
    join programs.episode e on e.person_id = s.person_id and e.status in ('active', 'on-hold', 'finished')
    join programs.program g on g.id = e.program_id join programs.site t on t.id = g.site_id
    join programs.care_team_member m on m.episode_id = e.id and m.account_id = s.account_id
    join access.relationship r on r.id = m.relationship_id
    where (s.at at time zone t.time_zone)::date between e.started_on and coalesce(e.ended_on, 'infinity')
      and s.at >= r.starts_at and s.at < coalesce(r.ends_at, 'infinity')
    union all
    select s.id, e.id, h.role, 2, '-infinity', e.started_on
    from spent s
    join programs.episode e on e.person_id = s.person_id and e.status in ('active', 'on-hold', 'finished')
    join programs.program g on g.id = e.program_id join programs.site t on t.id = g.site_id
    join access.role_grant h on h.account_id = s.account_id and case
        when h.program_id is not null then h.program_id = g.id
        when h.site_id is not null then h.site_id = t.id
        else coalesce(h.organization_id, t.organization_id) = t.organization_id end
    where (s.at at time zone t.time_zone)::date between e.started_on and coalesce(e.ended_on, 'infinity')
      and s.at >= h.starts_at and s.at < coalesce(h.ends_at, 'infinity')
    union all
    select s.id, e.id, m.role, 3, r.starts_at, e.started_on
    from spent s
    join programs.episode e on e.person_id = s.person_id and e.status in ('active', 'on-hold', 'finished')
    join programs.program g on g.id = e.program_id join programs.site t on t.id = g.site_id
    join programs.care_team_member m on m.episode_id = e.id and m.account_id = s.account_id
    join access.relationship r on r.id = m.relationship_id and r.starts_at > s.at
    where (s.at at time zone t.time_zone)::date between e.started_on and coalesce(e.ended_on, 'infinity')
    union all
    select s.id, e.id, h.role, 4, h.starts_at, e.started_on
    from spent s
    join programs.episode e on e.person_id = s.person_id and e.status in ('active', 'on-hold', 'finished')
    join programs.program g on g.id = e.program_id join programs.site t on t.id = g.site_id
    join access.role_grant h on h.account_id = s.account_id and h.starts_at > s.at and case
        when h.program_id is not null then h.program_id = g.id
        when h.site_id is not null then h.site_id = t.id
        else coalesce(h.organization_id, t.organization_id) = t.organization_id end
    where (s.at at time zone t.time_zone)::date between e.started_on and coalesce(e.ended_on, 'infinity')
), placed as (
    select distinct on (contact_id) contact_id, episode_id, role from known
    order by contact_id, way, since, started_on, episode_id,
        coalesce(array_position(array['care-manager', 'therapist', 'nurse', 'social-worker', 'psychiatric-consultant',
            'primary-care', 'case-manager', 'peer', 'community-worker', 'employment-specialist', 'group-facilitator',
            'supervisor'], role), 99)
), counting as (
    select f.* from billing.fact f
    where not exists (select 1 from billing.withdrawal w where w.fact_id = f.id and w.undone_at is null)
      and not exists (select 1 from billing.withdrawal w where w.replaced_by = f.id and w.undone_at is not null)
), dated as (
    select p.episode_id, p.role, e.person_id, e.program_id, s.minutes, (s.at at time zone t.time_zone)::date as day
    from placed p join spent s on s.id = p.contact_id join programs.episode e on e.id = p.episode_id
    join programs.program g on g.id = e.program_id join programs.site t on t.id = g.site_id
), paid as (
    select d.*, date_trunc('month', d.day)::date as month,
        (select f.word from counting f where f.person_id = d.person_id and f.kind = 'coverage'
            and f.from_on < date_trunc('month', d.day) + interval '1 month'
            and coalesce(f.until_on, 'infinity') >= date_trunc('month', d.day)
            order by f.from_on desc, f.id desc limit 1) as payer
    from dated d
)
select p.episode_id::text || ' ' || to_char(p.month, 'YYYY-MM') || ' ' || sum(p.minutes)
from paid p
where exists (select 1 from unnest(cast(:roles as text[])) as r (line)
        where split_part(line, ' ', 1) = p.payer and split_part(line, ' ', 2) = p.role
          and p.month between split_part(line, ' ', 3)::date and split_part(line, ' ', 4)::date)
  and exists (select 1 from counting f where f.kind = 'consent' and f.person_id = p.person_id
        and f.program_id = p.program_id and p.day between f.from_on and coalesce(f.until_on, 'infinity'))
group by p.episode_id, p.month
