-- Labels that were given for want of an origin, until somebody gives one; and those of what a program wrote before it was
-- under 42 CFR Part 2.
create schema origins;

create table origins.unplaced (
    item_id     uuid primary key,
    kind        text not null check (kind in ('answers', 'circumstance', 'contact', 'goal')),
    person_id   uuid not null references people.person,
    programs    uuid[] not null check (cardinality(programs) > 1),
    author_id   uuid,
    written_at  timestamptz not null,
    origin_id   uuid references programs.program,
    placed_by   uuid references access.account,
    placed_at   timestamptz,
    check (num_nonnulls(origin_id, placed_by, placed_at) in (0, 3))
);
create index unplaced_person on origins.unplaced (person_id) where origin_id is null;
create index unplaced_oldest on origins.unplaced (written_at) where origin_id is null;
comment on table origins.unplaced is
    'what carries the label of a program only because it is not known which of several it comes from';
comment on column origins.unplaced.programs is 'those that it may come from';
comment on column origins.unplaced.origin_id is 'the one that it comes from, as a privacy officer found out';

create table origins.inquiry (
    id               uuid primary key,
    person_id        uuid not null references people.person,
    account_id       uuid not null references access.account,
    words            text not null check (length(words) between 1 and 2000),
    relationship_id  uuid not null references access.relationship,
    clearance_id     uuid not null references access.clearance,
    began_at         timestamptz not null,
    ends_at          timestamptz not null,
    ended_at         timestamptz
);
create index inquiry_person on origins.inquiry (person_id, account_id) where ended_at is null;
comment on table origins.inquiry is 'a privacy officer finds out where entries about a person come from, and why they look';

create table origins.labeling (
    program_id   uuid primary key references programs.program,
    asked_by     uuid not null references access.account,
    asked_at     timestamptz not null,
    people       integer,
    done         integer not null default 0,
    last_person  uuid,
    finished_at  timestamptz
);
comment on table origins.labeling is 'what a program wrote before it was marked is labeled, from one person to the next';
comment on column origins.labeling.people is 'how many the program serves or served; null until it has begun';

-- As whose staff somebody stood to the person at that moment, and by which programs the person was served whatever else
-- wrote something; where there was none, those of any time.
create function origins.written_as(person uuid, author uuid, moment timestamptz) returns uuid[]
    language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    by_staff boolean;
    sources uuid[];
begin
    perform set_config('attune.viewer', 'service', true);
    by_staff := exists (select 1 from access.account a where a.id = author and a.kind = 'staff');
    with stood as materialized (
        select r.program_id, r.starts_at <= moment and (r.ends_at is null or r.ends_at > moment) as then
        from access.relationship r
        where r.person_id = person and r.program_id is not null
          and (case when by_staff then r.account_id = author else r.relation = 'served' end))
    select array(select distinct s.program_id from stood s
        where s.then or not exists (select 1 from stood o where o.then)) into sources;
    perform set_config('attune.viewer', viewer, true);
    return sources;
end $$;

-- The programs that had planned by then to ask this of the person, and of this answerer.
create function origins.asked(given checkins.response, occasion checkins.checkin) returns uuid[]
    language sql stable
    return array(
        select distinct e.program_id from checkins.schedule s join programs.episode e on e.id = s.episode_id
        where s.person_id = occasion.person_id and s.instrument_id = given.instrument_id
          and s.answered_by = occasion.answered_by
          and s.created_at <= coalesce(given.answered_at, given.recorded_at)
          and (s.ends_on is null or s.ends_on >= coalesce(given.answered_at, given.recorded_at)::date)
          and (e.ended_on is null or e.ended_on >= coalesce(given.answered_at, given.recorded_at)::date));

-- Which programs answers may come from: more than one where it is not known.
create function origins.of_answers(given checkins.response) returns uuid[] language plpgsql stable as $$
declare
    occasion checkins.checkin;
    author uuid;
    sources uuid[];
begin
    select * into strict occasion from checkins.checkin c where c.id = given.checkin_id;
    if occasion.episode_id is not null then
        return array(select e.program_id from programs.episode e where e.id = occasion.episode_id);
    end if;
    author := coalesce(given.recorded_by, occasion.opened_by);
    if occasion.mode in ('interview', 'paper', 'score-only') then
        sources := origins.written_as(occasion.person_id, author, given.recorded_at);
        if cardinality(sources) = 1 then
            return sources;
        end if;
    end if;
    sources := origins.asked(given, occasion);
    if cardinality(sources) > 0 then
        return sources;
    end if;
    return origins.written_as(occasion.person_id, author, given.recorded_at);
end $$;

-- What several programs asked is of one under 42 CFR Part 2 where all of them are, or where it asks about substance use.
create function origins.is_of(given checkins.response, program uuid) returns boolean language plpgsql stable as $$
declare
    sources uuid[] := origins.of_answers(given);
    asked uuid[];
begin
    if not program = any (sources) or cardinality(sources) = 1 then
        return program = any (sources);
    end if;
    asked := (select origins.asked(given, c) from checkins.checkin c where c.id = given.checkin_id);
    return cardinality(asked) = 0
        or cardinality(access.labels_of(asked)) = cardinality(asked)
        or exists (select 1 from checkins.by_content c where c.instrument_id = given.instrument_id);
end $$;

create function origins.note(item uuid, what text, person uuid, author uuid, moment timestamptz, sources uuid[])
    returns void language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    if cardinality(sources) < 2 or access.labels_of(sources) = '{}' then
        return;
    end if;
    perform set_config('attune.viewer', 'service', true);
    insert into origins.unplaced (item_id, kind, person_id, author_id, written_at, programs)
    values (item, what, person, author, moment, sources) on conflict (item_id) do nothing;
    perform set_config('attune.viewer', viewer, true);
end $$;

create function origins.note_recorded() returns trigger language plpgsql as $$
begin
    perform origins.note(new.id, tg_argv[0], new.person_id, new.recorded_by, new.recorded_at,
        origins.written_as(new.person_id, new.recorded_by, new.recorded_at));
    return null;
end $$;
create trigger contact_origin after insert on contacts.contact
    for each row when (new.labels <> '{}') execute function origins.note_recorded('contact');
create trigger circumstance_origin after insert on circumstances.circumstance
    for each row when (new.labels <> '{}') execute function origins.note_recorded('circumstance');

create function origins.note_worded() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
    person uuid;
begin
    perform set_config('attune.viewer', 'service', true);
    select g.person_id into person from goals.goal g where g.id = new.goal_id and g.labels <> '{}';
    perform set_config('attune.viewer', viewer, true);
    if person is not null then
        perform origins.note(new.goal_id, 'goal', person, new.written_by, new.written_at,
            origins.written_as(person, new.written_by, new.written_at));
    end if;
    return null;
end $$;
create trigger wording_origin after insert on goals.wording for each row execute function origins.note_worded();

create function origins.note_answers(given checkins.response) returns void language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
    occasion checkins.checkin;
    sources uuid[];
begin
    perform set_config('attune.viewer', 'service', true);
    select * into strict occasion from checkins.checkin c where c.id = given.checkin_id;
    if occasion.alert_id is null and cardinality(origins.asked(given, occasion)) = 0 then
        sources := origins.of_answers(given);
    end if;
    perform set_config('attune.viewer', viewer, true);
    perform origins.note(given.id, 'answers', given.person_id, coalesce(given.recorded_by, occasion.opened_by),
        given.recorded_at, coalesce(sources, '{}'));
end $$;

create function origins.note_response() returns trigger language plpgsql as $$
begin
    perform origins.note_answers(new);
    return null;
end $$;
create trigger response_origin after insert on checkins.response
    for each row when (new.labels <> '{}' and new.supersedes_id is null) execute function origins.note_response();

create function origins.with_label(labels text[], label text) returns text[] language sql immutable
    return array(select l from unnest(labels || label) as l group by l order by l);

-- What is derived from these answers follows them: scores, check-in, alerts, what was asked after an alert and agreed.
create function origins.follow(given uuid[]) returns void language plpgsql as $$
declare
    later uuid[];
begin
    update checkins.score s set labels = r.labels
    from checkins.response r where r.id = any (given) and s.response_id = r.id and s.labels <> r.labels;
    update checkins.checkin c set labels = case
        when exists (select 1 from checkins.response r where r.checkin_id = c.id and r.labels = '{}') then '{}'
        else array(select distinct l from checkins.response r, unnest(r.labels) as l where r.checkin_id = c.id order by l)
        end
    where c.id in (select r.checkin_id from checkins.response r where r.id = any (given));
    update alerts.held_back h set labels = r.labels
    from checkins.response r where r.id = any (given) and h.response_id = r.id and h.labels <> r.labels;
    update alerts.alert a set labels = array(
        select case when l like 'alert:%' then l else 'alert:' || l end from unnest(r.labels) as l)
    from checkins.response r where r.id = any (given) and a.response_id = r.id;
    update alerts.assessment s set labels = array(
        select distinct l from alerts.alert a, unnest(a.labels) as l where a.assessment_id = s.id order by l)
    where s.id in (select a.assessment_id from alerts.alert a where a.response_id = any (given));
    update alerts.follow_up f set labels = s.labels
    from alerts.assessment s join alerts.alert a on a.assessment_id = s.id
    where a.response_id = any (given) and f.assessment_id = s.id and f.labels <> s.labels;
    later := array(
        select r.id from checkins.response r join checkins.checkin c on c.id = r.checkin_id
        join alerts.alert a on a.id = c.alert_id where a.response_id = any (given) and r.labels <> a.labels);
    if cardinality(later) > 0 then
        update checkins.response r set labels = a.labels
        from checkins.checkin c join alerts.alert a on a.id = c.alert_id
        where r.id = any (later) and c.id = r.checkin_id;
        perform origins.follow(later);
    end if;
end $$;

-- These answers with all that corrected them.
create function origins.versions(given uuid[]) returns uuid[] language sql stable
begin atomic
    with recursive version (id) as (
        select unnest(given)
        union
        select r.id from checkins.response r join version v on r.supersedes_id = v.id)
    select array(select v.id from version v);
end;

-- The origin of an item is known now: its label follows from it, and from nothing else.
create function origins.place(item uuid) returns void language plpgsql as $$
declare
    entry origins.unplaced;
    known text[];
    given uuid[];
begin
    select * into strict entry from origins.unplaced u where u.item_id = item and u.origin_id is not null;
    known := access.labels_of(array[entry.origin_id]);
    if entry.kind = 'contact' then
        update contacts.contact c set labels = known where c.id = item;
    elsif entry.kind = 'circumstance' then
        update circumstances.circumstance c set labels = known where c.id = item;
    elsif entry.kind = 'goal' then
        update goals.goal g set labels = array(
            select distinct l from goals.wording w
            cross join lateral (select origins.written_as(g.person_id, w.written_by, w.written_at) as programs) s
            cross join lateral unnest(
                case when cardinality(s.programs) > 1 then known else access.labels_of(s.programs) end) as l
            where w.goal_id = g.id order by l)
        where g.id = item;
    else
        given := origins.versions(array[item]);
        update checkins.response r set labels = known where r.id = any (given);
        perform origins.follow(given);
    end if;
end $$;

-- What a program wrote about a person before it was under 42 CFR Part 2 is labeled as it would have been, had it been by
-- then. Nothing loses a label, and whatever has this one already stays as it is: done twice, it is done.
create function origins.label_earlier(person uuid, program uuid) returns integer language plpgsql as $$
declare
    label text := 'part2:' || program;
    given checkins.response;
    changed uuid[] := '{}';
begin
    if access.labels_of(array[program]) = '{}' then
        return 0;
    end if;
    update checkins.schedule s set labels = origins.with_label(s.labels, label)
    from programs.episode e
    where s.person_id = person and e.id = s.episode_id and e.program_id = program and not label = any (s.labels);
    for given in
        select r.* from checkins.response r join checkins.checkin c on c.id = r.checkin_id
        where r.person_id = person and r.supersedes_id is null and c.alert_id is null and not label = any (r.labels)
          and origins.is_of(r, program)
    loop
        update checkins.response r set labels = origins.with_label(r.labels, label)
        where r.id = any (origins.versions(array[given.id]));
        perform origins.note_answers(given);
        changed := changed || origins.versions(array[given.id]);
    end loop;
    perform origins.follow(changed);
    return cardinality(changed) + origins.label_entries(person, program, label)
        + origins.label_plans(person, program, label);
end $$;

create function origins.label_entries(person uuid, program uuid, label text) returns integer language plpgsql as $$
declare
    one record;
    changed integer := 0;
begin
    for one in
        update contacts.contact c set labels = origins.with_label(c.labels, label)
        where c.person_id = person and not label = any (c.labels)
          and program = any (origins.written_as(person, c.recorded_by, c.recorded_at))
        returning c.id, 'contact' as kind, c.recorded_by as author, c.recorded_at as moment
    loop
        perform origins.note(one.id, one.kind, person, one.author, one.moment,
            origins.written_as(person, one.author, one.moment));
        changed := changed + 1;
    end loop;
    for one in
        update circumstances.circumstance c set labels = origins.with_label(c.labels, label)
        where c.person_id = person and not label = any (c.labels)
          and program = any (origins.written_as(person, c.recorded_by, c.recorded_at))
        returning c.id, 'circumstance' as kind, c.recorded_by as author, c.recorded_at as moment
    loop
        perform origins.note(one.id, one.kind, person, one.author, one.moment,
            origins.written_as(person, one.author, one.moment));
        changed := changed + 1;
    end loop;
    for one in
        select g.id, w.written_by as author, w.written_at as moment
        from goals.goal g join goals.wording w on w.goal_id = g.id
        where g.person_id = person and not label = any (g.labels)
          and program = any (origins.written_as(person, w.written_by, w.written_at))
    loop
        update goals.goal g set labels = origins.with_label(g.labels, label) where g.id = one.id;
        perform origins.note(one.id, 'goal', person, one.author, one.moment,
            origins.written_as(person, one.author, one.moment));
        changed := changed + 1;
    end loop;
    loop
        update contacts.contact anew set labels = origins.with_label(anew.labels, label)
        from contacts.withdrawal w join contacts.contact before on before.id = w.contact_id
        where anew.id = w.replaced_by and anew.person_id = person
          and label = any (before.labels) and not label = any (anew.labels);
        exit when not found;
    end loop;
    loop
        update circumstances.circumstance anew set labels = origins.with_label(anew.labels, label)
        from circumstances.withdrawal w join circumstances.circumstance before on before.id = w.circumstance_id
        where anew.id = w.replaced_by and anew.person_id = person
          and label = any (before.labels) and not label = any (anew.labels);
        exit when not found;
    end loop;
    return changed;
end $$;

-- A plan that staff wrote carries the label as of an alert; one that the person wrote alone has none of its own. Of two
-- first versions with the same labels the newer one stays as it is: there is one first version for each set of labels.
create function origins.label_plans(person uuid, program uuid, label text) returns integer language plpgsql as $$
declare
    plan safetyplans.plan;
    carried text := 'alert:' || label;
    changed integer := 0;
begin
    for plan in select p.* from safetyplans.plan p where p.person_id = person order by p.written_at, p.id loop
        if carried = any (plan.labels) then
            continue;
        end if;
        if exists (select 1 from safetyplans.plan p where p.id = plan.follows and carried = any (p.labels))
            or (exists (select 1 from access.account a where a.id = plan.written_by and a.kind = 'staff')
                and program = any (origins.written_as(person, plan.written_by, plan.written_at))
                and not (plan.follows is null and exists (select 1 from safetyplans.plan o
                    where o.person_id = person and o.follows is null and o.id <> plan.id
                      and o.labels = origins.with_label(plan.labels, carried)))) then
            update safetyplans.plan p set labels = origins.with_label(p.labels, carried) where p.id = plan.id;
            changed := changed + 1;
        end if;
    end loop;
    return changed;
end $$;
