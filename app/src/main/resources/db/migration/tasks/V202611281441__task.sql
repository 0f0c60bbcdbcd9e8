create schema tasks;

create table tasks.task (
    id           uuid primary key,
    person_id    uuid references people.person,
    site_id      uuid not null references programs.site,
    owner_id     uuid not null references access.account,
    due_on       date not null,
    priority     text not null check (priority in ('urgent', 'soon', 'when-there-is-time')),
    title        text not null,
    note         text,
    origin       text,
    origin_id    uuid,
    state        text not null default 'open' check (state in ('open', 'done', 'dropped')),
    version      integer not null default 1,
    passed_to    uuid references access.account,
    recorded_at  timestamptz not null default now(),
    recorded_by  uuid not null references access.account,
    labels       text[] not null default '{part2}',
    check ((origin is null) = (origin_id is null))
);
create index task_owner on tasks.task (owner_id) where state = 'open';
create index task_site on tasks.task (site_id) where state = 'open';
create index task_person on tasks.task (person_id);
create index task_given on tasks.task (recorded_by);
create index task_origin on tasks.task (origin_id) where origin_id is not null;
comment on table tasks.task is 'something to be done by somebody of the staff, about a person or about none';
comment on column tasks.task.site_id is 'whose days count; of a task about nobody, whose staff it is for';
comment on column tasks.task.owner_id is 'to whom it was given; whose it is now is told by tasks.holder_of';
comment on column tasks.task.origin is 'the kind of what it came from; null where it was typed by hand';
comment on column tasks.task.passed_to is 'who was last told that it is theirs in the place of its owner';
create trigger task_label before insert on tasks.task for each row execute function access.label_recorded();

create table tasks.batch (
    id          uuid primary key,
    account_id  uuid not null references access.account,
    act         text not null check (act in ('done', 'day', 'owner')),
    taken_at    timestamptz not null default now(),
    undone_at   timestamptz
);
comment on table tasks.batch is 'one step taken with several tasks at once, so that it can be taken back';

create table tasks.step (
    id           uuid primary key,
    task_id      uuid not null references tasks.task,
    kind         text not null check (kind in
        ('given', 'handed-on', 'moved', 'reworded', 'done', 'dropped', 'reopened', 'passed', 'returned')),
    version      integer not null,
    by_id        uuid references access.account,
    at           timestamptz not null default now(),
    from_id      uuid references access.account,
    to_id        uuid references access.account,
    from_day     date,
    to_day       date,
    reason       text,
    batch_id     uuid references tasks.batch,
    check ((kind in ('passed', 'returned')) = (by_id is null)),
    check (reason is not null or kind not in ('dropped', 'passed'))
);
create index step_task on tasks.step (task_id);
create index step_batch on tasks.step (batch_id) where batch_id is not null;
comment on table tasks.step is 'what happened to a task, by whom and when; by nobody where it passed on by itself';
comment on column tasks.step.version is 'of the task, after the step';

-- Who works where: whoever meets people or stands at a desk, but for those on leave; and whether they are there.
create view tasks.staff_now with (security_invoker = true) as
select w.account_id, w.role, w.site_id, w.organization_id, w.is_there from rosters.at_work_now w
union all
select g.account_id, g.role, s.id, s.organization_id,
    not exists (select 1 from rosters.absence a
        where a.account_id = g.account_id and a.site_id = s.id and a.starts_at <= now() and a.ends_at > now())
from access.role_now g join programs.site s on s.id = g.site_id
where g.meets = 'desk' and not exists (select 1 from access.on_leave_now l where l.account_id = g.account_id);

-- Whether somebody is there for a site: at it, or elsewhere where they have nothing to do with it.
create function tasks.is_there(account uuid, site uuid) returns boolean language sql stable
    return coalesce(
        (select bool_or(w.is_there) from tasks.staff_now w where w.account_id = account and w.site_id = site),
        (select bool_or(w.is_there) from tasks.staff_now w where w.account_id = account),
        false);

-- Whether somebody sees what a task is about: they stand to the person, and each of its labels is cleared for them. Whoever
-- was on the last team keeps what is left over while nobody cares for the person any more.
create function tasks.sees_about(account uuid, person uuid, site uuid, labels text[]) returns boolean
    language sql stable
    return case when person is null
        then exists (select 1 from tasks.staff_now w where w.account_id = account and w.site_id = site)
        else exists (
            select 1 from access.relation_now n
            where n.account_id = account and n.person_id = person
              and (n.relation in ('care_team', 'cover', 'assigned_worker', 'primary_care', 'consultant', 'supervisor',
                      'alert_recipient', 'front_desk')
                  or n.relation = 'left_team' and not exists (select 1 from programs.episode e
                      where e.person_id = person and e.ended_on is null)))
            and (labels = '{}' or labels <@ array(select c.label from access.cleared_for(account, person) c))
        end;

create function tasks.sees(account uuid, t tasks.task) returns boolean language sql stable
    return tasks.sees_about(account, t.person_id, t.site_id, t.labels);

create function tasks.holds(account uuid, t tasks.task) returns boolean language sql stable
    return tasks.is_there(account, t.site_id) and tasks.sees(account, t);

-- Who covers for somebody now, followed on where whoever covers is away too; the nearest first.
create function tasks.covering(away uuid) returns table (account_id uuid, distance integer) language sql stable rows 2
begin atomic
    with recursive cover (account_id, distance) as (
        select a.cover_id, 1 from rosters.absence a
        where a.account_id = away and a.cover_id is not null and a.starts_at <= now() and a.ends_at > now()
        union
        select a.cover_id, c.distance + 1 from cover c
        join rosters.absence a on a.account_id = c.account_id
        where a.cover_id is not null and a.starts_at <= now() and a.ends_at > now() and c.distance < 5)
    select c.account_id, c.distance from cover c;
end;

-- Whom program, site and organization named for what nobody else can do, in that order.
create function tasks.named(t tasks.task) returns table (account_id uuid, nearness bigint) language sql stable rows 3
begin atomic
    select f.account_id, min(f.place)::bigint from (
        select g.fallback_account_id, 1 from programs.episode e join programs.program g on g.id = e.program_id
        where e.person_id = t.person_id and e.ended_on is null
        union all
        select s.fallback_account_id, 2 from programs.site s where s.id = t.site_id
        union all
        select o.fallback_account_id, 3 from programs.site s join programs.organization o on o.id = s.organization_id
        where s.id = t.site_id) as f (account_id, place)
    where f.account_id is not null group by f.account_id;
end;

-- Who could have a task in the place of its owner, the nearest first: whoever covers for them; the team of the person, its
-- lead before the others; who stands in for it; a supervisor of the program, then of the site; whom program, site and
-- organization named; whoever covers for these; a colleague at the site.
create function tasks.successors(t tasks.task) returns table (account_id uuid, way text, place integer, nearness bigint)
    language sql stable rows 20
begin atomic
    select c.account_id, 'cover', 1, c.distance::bigint from tasks.covering(t.owner_id) c
    union all
    select m.account_id, 'team', 2, row_number() over (order by m.is_lead desc, r.starts_at, r.id)
    from programs.episode e
    join programs.care_team_member m on m.episode_id = e.id
    join access.relationship r on r.id = m.relationship_id and (r.ends_at is null or r.ends_at > now())
    where e.person_id = t.person_id and e.ended_on is null
    union all
    select s.account_id, 'team', 3, row_number() over (order by s.begins_at, s.account_id)
    from rosters.standing_in s
    where s.person_id = t.person_id and s.begins_at <= now() and s.ends_at > now()
    union all
    select w.account_id, 'supervisor', 4, row_number() over (
        order by (w.program_id is not null) desc, w.account_id)
    from access.working_now w
    where w.role = 'supervisor'
      and (w.program_id in (select e.program_id from programs.episode e
              where e.person_id = t.person_id and e.ended_on is null)
          or w.program_id is null and w.site_id = any (rosters.sites_of(t.person_id))
          or t.person_id is null and w.site_id = t.site_id)
    union all
    select f.account_id, 'named', 5, f.nearness
    from tasks.named(t) f
    union all
    select c.account_id, 'named', 6, f.nearness * 10 + c.distance
    from tasks.named(t) f cross join lateral tasks.covering(f.account_id) c
    union all
    select w.account_id, 'colleague', 7, row_number() over (order by (w.role = 'front-desk'), w.account_id)
    from tasks.staff_now w
    where w.site_id = t.site_id and w.is_there;
end;

-- Whose an open task is at this moment, and why: its owner's while they are there and see it; else of the nearest who is and
-- does; else of whoever answers for the place, who sees that there is something, and hands it on. Where nobody is there, it
-- is of the one whom the organization named.
create function tasks.holder_of(t tasks.task) returns table (account_id uuid, way text) language plpgsql stable rows 1 as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    if tasks.holds(t.owner_id, t) then
        account_id := t.owner_id;
        way := 'owner';
    else
        select s.account_id, s.way into account_id, way from tasks.successors(t) s
        where s.account_id <> t.owner_id
          and (case when s.place <= 3 then tasks.holds(s.account_id, t) else tasks.is_there(s.account_id, t.site_id) end)
        order by s.place, s.nearness limit 1;
        if account_id is null then
            select f.account_id, 'named' into account_id, way from tasks.named(t) f order by f.nearness desc limit 1;
        end if;
        if account_id is null then
            account_id := t.owner_id;
            way := 'owner';
        end if;
    end if;
    perform set_config('attune.viewer', viewer, true);
    return next;
end $$;

-- The sites whose tasks may come to somebody: where they work, and all for which they were named.
create function tasks.sites_for(account uuid) returns uuid[] language sql stable
    return array(
        select w.site_id from tasks.staff_now w where w.account_id = account
        union select p.site_id from programs.program p where p.fallback_account_id = account
        union select s.id from programs.site s join programs.organization o on o.id = s.organization_id
        where account in (s.fallback_account_id, o.fallback_account_id)
        union select s.id from rosters.absence a
        join programs.organization o on o.fallback_account_id = a.account_id
        join programs.site s on s.organization_id = o.id
        where a.cover_id = account and a.starts_at <= now() and a.ends_at > now());

-- Those of the open tasks whose owner can't do them as things stand. Where a role is held is asked once for each owner and
-- not for each task.
create function tasks.fallen(ids uuid[]) returns setof tasks.task language plpgsql stable rows 10 as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    return query
        with near as materialized (
            select t.* from tasks.task t where t.id = any (ids) and t.state = 'open'),
        owners as materialized (
            select o.owner_id, access.ground_of(o.owner_id) as ground,
                array(select g.site_id from access.role_now g where g.account_id = o.owner_id and g.meets = 'desk') as desks
            from (select distinct n.owner_id from near n) o),
        there as materialized (
            select o.owner_id, o.site_id, tasks.is_there(o.owner_id, o.site_id) as yes
            from (select distinct n.owner_id, n.site_id from near n) o)
        select n.* from near n
        join owners o on o.owner_id = n.owner_id
        join there h on h.owner_id = n.owner_id and h.site_id = n.site_id
        where not (h.yes and (
            n.labels = '{}' and exists (
                select 1 from access.relationship r
                where r.person_id = n.person_id and r.account_id = n.owner_id
                  and r.relation in ('care_team', 'cover', 'assigned_worker', 'primary_care', 'consultant', 'supervisor',
                      'alert_recipient')
                  and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
                  and access.counts(r, o.ground))
            or tasks.sees(n.owner_id, n)));
    perform set_config('attune.viewer', viewer, true);
end $$;

-- Whose these open tasks are in the place of their owner.
create function tasks.holders(ids uuid[]) returns table (task_id uuid, account_id uuid, way text) language sql stable rows 10
begin atomic
    select f.id, h.account_id, h.way from tasks.fallen(ids) f cross join lateral tasks.holder_of(f) h;
end;

-- The open tasks that may be somebody's in the place of another: at the sites where they work or which named them, and about
-- the people they stand to.
create function tasks.near(account uuid) returns uuid[] language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    found uuid[];
begin
    perform set_config('attune.viewer', 'service', true);
    found := array(
        select t.id from tasks.task t
        where t.state = 'open' and t.owner_id <> account and t.site_id = any (tasks.sites_for(account))
        union
        select t.id from access.relationship r
        join tasks.task t on t.person_id = r.person_id and t.state = 'open' and t.owner_id <> account
        where r.account_id = account and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()));
    perform set_config('attune.viewer', viewer, true);
    return found;
end $$;

-- The open tasks of somebody: those given to them, and those that are theirs in the place of another.
create function tasks.held_by(account uuid) returns table (task_id uuid, way text) language plpgsql stable rows 50 as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    return query
        select t.id, 'owner' from tasks.task t where t.state = 'open' and t.owner_id = account
        union all
        select h.task_id, h.way from tasks.holders(tasks.near(account)) h where h.account_id = account;
    perform set_config('attune.viewer', viewer, true);
end $$;
