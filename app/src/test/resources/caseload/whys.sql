-- Why each open episode stands in a caseload, from raw facts alone: written without the code of the service, and with
-- the figures of the published rules restated. One line for an episode and a reason, with the figure that its sentence
-- names: days, weeks, attempts, alerts or points; 0 where it names none.
with rule (instrument_id, score_id, place, answered_by, need, least_response, share_response, worse_points, worse_share,
           reliable_points, small_points, small_share) as (values
    -- need: the lowest score on the clinical side; response: as many points, or such a share of the first, less
    ('phq-9',   'total', 1, 'person', 10, null, 0.5,  5,    0.2,   6,    2,    0.2),
    ('gad-7',   'total', 2, 'person', 8,  null, 0.5,  4,    0.268, 4,    2,    0.268),
    ('pcl-5',   'total', 3, 'person', 29, 15,   null, 10,   0,     15,   10,   0),
    ('core-10', 'total', 4, 'person', 11, 6,    null, null, 0,     6,    null, 0),
    ('audit-c', 'total', 5, 'person', null, null, null, 2,  0,     null, 2,    0),
    ('psc-17',  'total', 6, 'caregiver', 15, null, null, 6, 0,     null, 6,    0)),
episode as (
    select e.id, e.person_id, e.status, e.started_on, s.time_zone,
        (now() at time zone s.time_zone)::date as today,
        case when g.part2 then array['part2:' || g.id] else '{}'::text[] end as own,
        e.started_on::timestamp at time zone s.time_zone as care_began,
        (e.started_on + 1)::timestamp at time zone s.time_zone as second_day,
        (e.started_on - 30)::timestamp at time zone s.time_zone as screened
    from programs.episode e join programs.program g on g.id = e.program_id join programs.site s on s.id = g.site_id
    where e.ended_on is null),
score as (
    select e.id as episode_id, r.*, c.value, c.low, c.high, c.missing, c.answered_at,
        e.care_began, e.second_day, e.screened,
        row_number() over (partition by e.id, r.place order by c.answered_at desc, c.response_id desc) as from_end
    from episode e
    join checkins.score c on c.person_id = e.person_id and not c.superseded and c.labels <@ e.own
    join rule r on r.instrument_id = c.instrument_id and r.score_id = c.score_id and r.answered_by = c.answered_by
    where c.value is not null),
-- The complete score that is nearest to the beginning of that care: of its first day; else the last of the month before
-- it, as people are screened before they are enrolled; else the first one after it.
first as (
    select distinct on (episode_id, place) * from score where answered_at >= screened and missing = 0
    order by episode_id, place,
        case when answered_at < care_began then 2 when answered_at < second_day then 1 else 3 end,
        case when answered_at < care_began then from_end else -from_end end),
-- Improvement is a score below need, or half of a first one in need: whoever is in need now, and of whose beginning
-- nothing is known, has not improved.
measure as (
    select l.*, f.value as first_value, f.high as first_high, f.answered_at as first_at,
        l.answered_at >= w.since as in_care,
        coalesce(coalesce(f.value, case when l.answered_at >= w.since then l.value end) >= l.need, false)
            as began_in_need,
        p.answered_at >= w.since as before_in_care, p.value as before_value, p.low as before_low, p.high as before_high
    from score l
    left join first f on f.episode_id = l.episode_id and f.place = l.place
    cross join lateral (select least(l.care_began, f.answered_at) as since) w
    left join score p on p.episode_id = l.episode_id and p.place = l.place and p.from_end = 2
    where l.from_end = 1),
chosen as (
    select distinct on (episode_id) * from measure order by episode_id, began_in_need desc, place),
met as (
    select e.id as episode_id,
        (select max(c.at) from contacts.contact c where c.person_id = e.person_id and c.with_whom = 'person'
            and c.is_completed and c.labels <@ e.own and not exists (select 1 from contacts.withdrawal w
                where w.undone_at is null and w.contact_id = c.id
                   or w.undone_at is not null and w.replaced_by = c.id)) as last_at,
        -- Heard: alone with somebody of the staff who works with people and may act on what they say.
        (select max(c.at) from contacts.contact c where c.person_id = e.person_id and c.with_whom = 'person'
            and c.outcome = 'completed' and c.labels <@ e.own
            and c.purpose <> 'group' and c.mode in ('in-person', 'home', 'community', 'phone', 'video')
            and c.account_id in (select g.account_id from access.role_grant g join access.role r on r.word = g.role
                where r.meets = 'people' and g.role <> 'group-facilitator' and coalesce(g.ends_at > c.at, true))
            and not exists (select 1 from contacts.withdrawal w
                where w.undone_at is null and w.contact_id = c.id
                   or w.undone_at is not null and w.replaced_by = c.id)) as heard_at,
        (select count(*) from contacts.contact c where c.person_id = e.person_id and c.with_whom = 'person'
            and c.is_completed and c.labels <@ e.own
            and c.at >= e.started_on::timestamp at time zone e.time_zone
            and not exists (select 1 from contacts.withdrawal w
                where w.undone_at is null and w.contact_id = c.id
                   or w.undone_at is not null and w.replaced_by = c.id)) as times
    from episode e),
tried as (
    select e.id as episode_id, count(c.id) as times
    from episode e join met m on m.episode_id = e.id
    left join contacts.contact c on c.person_id = e.person_id and c.with_whom = 'person'
        and (c.outcome = 'no-show' or c.outcome = 'not-reached')
        and c.labels <@ e.own
        and c.at >= e.started_on::timestamp at time zone e.time_zone and (m.last_at is null or c.at > m.last_at)
        and not exists (select 1 from contacts.withdrawal w
            where w.undone_at is null and w.contact_id = c.id or w.undone_at is not null and w.replaced_by = c.id)
    group by e.id),
answered as (
    select e.id as episode_id, max(c.answered_at) as last_at from episode e
    left join checkins.score c on c.person_id = e.person_id and not c.superseded and c.labels <@ e.own
    group by e.id),
-- The scores of the chosen measure since its first, in order, for what is noticed over time.
course as (
    select s.* from score s join chosen c on c.episode_id = s.episode_id and c.place = s.place
    where s.answered_at >= c.first_at),
noticed as (
    select c.*,
        c.reliable_points is not null and c.low - c.first_high >= c.reliable_points as is_worse,
        (select count(*) from course o where o.episode_id = c.episode_id) as n,
        (select b.high from course b where b.episode_id = c.episode_id and b.from_end = 3) as third_high,
        (select b.low from course b where b.episode_id = c.episode_id and b.from_end = 2) as second_low
    from chosen c where c.first_value is not null),
signal as (
    select c.episode_id from noticed c where
        is_worse and n >= 2
        or (n >= 4 and need is not null and value >= need
            and not (first_value - value > 0 and first_value - value >= first_value * 0.2)
            and not (small_points is not null
                and first_value - high >= greatest(small_points, small_share * first_value) - 1e-9))
        or (n >= 3 and small_points is not null
            and second_low - third_high >= greatest(small_points, small_share * third_high) - 1e-9
            and low - third_high >= greatest(small_points, small_share * third_high) - 1e-9)),
-- A month after the later of the turn to prevention and the last time that they were heard, as long as the plan asks for contacts.
prevention as (
    select e.id as episode_id, true as preventing,
        (select case when d.met_on < l.contacts_until
                then least((d.met_on + interval '1 month')::date, l.contacts_until) end
            from (select greatest((t.recorded_at at time zone e.time_zone)::date,
                (m.heard_at at time zone e.time_zone)::date) as met_on) d) as contact_by
    from episode e join met m on m.episode_id = e.id
    join relapseplans.turn t on t.episode_id = e.id and t.phase = 'prevention'
        and not exists (select 1 from relapseplans.turn n where n.follows = t.id)
    left join relapseplans.plan l on l.episode_id = e.id
        and not exists (select 1 from relapseplans.plan n where n.follows = l.id)),
died as (
    select e.id as episode_id from episode e join people.person p on p.id = e.person_id where p.died_on is not null),
why (episode_id, reason, figure) as (
    select e.id, 'safety', count(*) from episode e join alerts.alert a on a.person_id = e.person_id
    where a.state <> 'closed' and not a.is_historic group by e.id
    union all
    select e.id, 'tells-of-relapse', e.today - (t.recorded_at at time zone e.time_zone)::date
    from episode e join met m on m.episode_id = e.id
    join relapseplans.turn t on t.episode_id = e.id and t.cause = 'person'
        and not exists (select 1 from relapseplans.turn n where n.follows = t.id)
    where (m.heard_at is null or m.heard_at < date_trunc('minute', t.recorded_at))
        and not exists (select 1 from died d where d.episode_id = e.id)
    union all
    select e.id, 'came-back', e.today - (t.recorded_at at time zone e.time_zone)::date
    from episode e join met m on m.episode_id = e.id
    join relapseplans.turn t on t.episode_id = e.id and t.cause in ('staff', 'not-at-target', 'reliably-worse')
        and not exists (select 1 from relapseplans.turn n where n.follows = t.id)
    where e.status = 'active' and (m.heard_at is null or m.heard_at < date_trunc('minute', t.recorded_at))
        and not exists (select 1 from died d where d.episode_id = e.id)
    union all
    select f.episode_id, 'flagged', 0 from caseload.flag f where f.lowered_at is null
    union all
    select d.episode_id, 'died', 0 from died d
    union all
    select e.id, 'paused', 0 from episode e where e.status <> 'active'
    union all
    select e.id, r.reason, r.figure from episode e
    join met m on m.episode_id = e.id join tried t on t.episode_id = e.id join answered a on a.episode_id = e.id
    left join chosen c on c.episode_id = e.id
    cross join lateral (select max((n.consulted_at at time zone e.time_zone)::date) as last_on
        from reviews.consultation n where n.episode_id = e.id) k
    left join prevention p on p.episode_id = e.id
    cross join lateral (select e.today - e.started_on as in_care, e.today - k.last_on as since_consulted,
        e.today - (m.last_at at time zone e.time_zone)::date as since_met,
        -- That which care is to change is to be measured, whatever else was answered.
        e.today - greatest(e.started_on, coalesce(
            (coalesce(c.answered_at, a.last_at) at time zone e.time_zone)::date, e.started_on)) as since_measured) days
    cross join lateral (values
        (case when days.since_consulted <= 28 then 'consulted' else 'not-improved' end,
            days.in_care / 7 >= 8 and (c.first_value is not null or c.in_care) and c.value >= c.need
            and not coalesce(c.first_value - c.high >= c.least_response, c.share_response is not null
                and c.first_value - c.high >= c.first_value * c.share_response - 1e-9
                and (c.instrument_id <> 'phq-9' or c.first_value >= 10), false),
            case when days.since_consulted <= 28 then days.since_consulted else days.in_care / 7 end),
        ('worse', c.worse_points is not null and c.before_value is not null and c.before_in_care
            and c.low - c.before_high >= c.worse_points - 1e-9
            and c.low - c.before_high >= c.worse_share * c.before_high - 1e-9,
            c.value - c.before_value),
        ('not-met', p.preventing is null and m.times = 0 and days.in_care >= 14 and t.times < 3, days.in_care),
        ('tried-in-vain', t.times >= 3, t.times),
        ('out-of-touch', p.contact_by is null and (m.times > 0 or p.preventing) and days.since_met > 28,
            days.since_met),
        ('contact-due', p.contact_by < e.today, e.today - p.contact_by),
        ('not-measured', days.since_measured > 30, days.since_measured),
        ('noticed', exists (select 1 from signal s where s.episode_id = e.id), 0)) as r (reason, holds, figure)
    where e.status = 'active' and coalesce(r.holds, false)
        and not exists (select 1 from died d where d.episode_id = e.id))
select episode_id, reason, figure from why
union all
select e.id, 'on-course', (e.today - e.started_on) / 7 from episode e
where not exists (select 1 from why w where w.episode_id = e.id)
