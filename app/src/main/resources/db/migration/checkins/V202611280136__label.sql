-- Each row is labeled as it is written, by the table itself: no writer can forget it. Where it is not known what asked,
-- it is told by who wrote it down or by the programs that serve the person; a program under 42 CFR Part 2 among several
-- is enough.

alter table checkins.schedule no force row level security;
alter table checkins.checkin no force row level security;
alter table checkins.response no force row level security;
alter table checkins.score no force row level security;
alter table programs.episode no force row level security;
alter table alerts.alert no force row level security;
alter table access.relationship no force row level security;

create table checkins.by_content (
    instrument_id   text not null,
    in_force_from   date not null,
    in_force_until  date,
    source          text not null,
    primary key (instrument_id, in_force_from)
);
comment on table checkins.by_content is
    'measures of substance use: asked by several programs of which one is under 42 CFR Part 2, they are records of that one';
insert into checkins.by_content (instrument_id, in_force_from, source) values
    ('audit', '2026-01-01', 'ours: asks about alcohol; 42 CFR 2.11, substance use disorder'),
    ('audit-c', '2026-01-01', 'ours: asks about alcohol; 42 CFR 2.11, substance use disorder');

alter table checkins.schedule add labels text[] not null default '{part2}';
alter table checkins.checkin add labels text[] not null default '{part2}';
alter table checkins.response add labels text[] not null default '{part2}';
alter table checkins.score add labels text[] not null default '{part2}';
alter table alerts.alert add labels text[] not null default '{part2}';
comment on column checkins.schedule.labels is 'of the program that planned it';
comment on column checkins.checkin.labels is 'those of its responses, where each of them has some';
comment on column checkins.response.labels is 'of the programs that asked; a correction inherits them';
comment on column checkins.score.labels is 'inherited from its response';
comment on column alerts.alert.labels is 'inherited from its response, as of an alert: whoever is told of it sees it';

create function checkins.label_schedule() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    new.labels := access.labels_of(array(select e.program_id from programs.episode e where e.id = new.episode_id));
    perform set_config('attune.viewer', viewer, true);
    return new;
end $$;
create trigger schedule_label before insert on checkins.schedule
    for each row execute function checkins.label_schedule();

-- A check-in says nothing of its own before something is asked in it.
create function checkins.label_checkin() returns trigger language plpgsql as $$
begin
    new.labels := '{}';
    return new;
end $$;
create trigger checkin_label before insert on checkins.checkin
    for each row execute function checkins.label_checkin();

-- The programs that planned to ask this of the person, and of this answerer.
create function checkins.labels_asked(occasion checkins.checkin, instrument text) returns text[]
    language plpgsql stable as $$
declare
    asked uuid[] := array(
        select e.program_id from checkins.schedule s join programs.episode e on e.id = s.episode_id
        where s.person_id = occasion.person_id and s.instrument_id = instrument
          and s.answered_by = occasion.answered_by and s.ends_on is null and e.ended_on is null);
    labels text[] := access.labels_of(asked);
begin
    if cardinality(asked) = 0 then
        return null;
    end if;
    if cardinality(labels) = cardinality(array(select distinct unnest(asked))) then
        return labels;
    end if;
    return case when exists (select 1 from checkins.by_content c where c.instrument_id = instrument
        and c.in_force_from <= current_date and (c.in_force_until is null or c.in_force_until >= current_date))
        then labels else '{}' end;
end $$;

-- What staff enter or ask themselves is of their own program, if that is clear; else of whichever planned it.
create function checkins.labels_held(occasion checkins.checkin, instrument text, author uuid) returns text[]
    language plpgsql stable as $$
declare
    held uuid[] := case when occasion.mode in ('interview', 'paper', 'score-only')
        then access.programs_of(author, occasion.person_id) else '{}' end;
    labels text[] := access.labels_of(held);
begin
    if cardinality(held) > 0 and cardinality(labels) in (0, cardinality(held)) then
        return labels;
    end if;
    return coalesce(checkins.labels_asked(occasion, instrument), access.labels_by(occasion.person_id, author));
end $$;

create function checkins.label_response() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
    occasion checkins.checkin;
begin
    perform set_config('attune.viewer', 'service', true);
    select * into strict occasion from checkins.checkin c where c.id = new.checkin_id;
    new.labels := case
        when new.supersedes_id is not null then
            (select r.labels from checkins.response r where r.id = new.supersedes_id)
        when occasion.alert_id is not null then
            (select a.labels from alerts.alert a where a.id = occasion.alert_id)
        when occasion.episode_id is not null then
            access.labels_of(array(select e.program_id from programs.episode e where e.id = occasion.episode_id))
        else checkins.labels_held(occasion, new.instrument_id, coalesce(new.recorded_by, occasion.opened_by)) end;
    perform set_config('attune.viewer', viewer, true);
    return new;
end $$;
create trigger response_label before insert on checkins.response
    for each row execute function checkins.label_response();

create function checkins.label_occasion() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    update checkins.checkin c set labels = case
        when exists (select 1 from checkins.response r where r.checkin_id = c.id and r.labels = '{}') then '{}'
        else array(select distinct l from checkins.response r, unnest(r.labels) as l where r.checkin_id = c.id order by l)
        end
    where c.id = new.checkin_id;
    perform set_config('attune.viewer', viewer, true);
    return null;
end $$;
create trigger response_labels_occasion after insert on checkins.response
    for each row when (new.labels <> '{}') execute function checkins.label_occasion();
create function checkins.unlabel_occasion() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    update checkins.checkin c set labels = '{}' where c.id = new.checkin_id and c.labels <> '{}';
    perform set_config('attune.viewer', viewer, true);
    return null;
end $$;
create trigger response_unlabels_occasion after insert on checkins.response
    for each row when (new.labels = '{}' and new.position > 0) execute function checkins.unlabel_occasion();

create function checkins.label_score() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    select r.labels into strict new.labels from checkins.response r where r.id = new.response_id;
    perform set_config('attune.viewer', viewer, true);
    return new;
end $$;
create trigger score_label before insert on checkins.score
    for each row execute function checkins.label_score();

-- What raised it may be unknown by now: then it is of the programs that serve the person.
create function checkins.label_alert() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
    origin text[];
begin
    perform set_config('attune.viewer', 'service', true);
    select r.labels into origin from checkins.response r where r.id = new.response_id;
    perform set_config('attune.viewer', viewer, true);
    new.labels := array(
        select case when l like 'alert:%' then l else 'alert:' || l end
        from unnest(coalesce(origin, access.labels_by(new.person_id, null))) as l);
    return new;
end $$;
create trigger alert_label before insert on alerts.alert
    for each row execute function checkins.label_alert();

-- What is there already.
update checkins.schedule s set labels = access.labels_of(array[e.program_id])
from programs.episode e where e.id = s.episode_id;
update checkins.response r set labels = case
    when c.episode_id is not null then
        access.labels_of(array(select e.program_id from programs.episode e where e.id = c.episode_id))
    else checkins.labels_held(c, r.instrument_id, coalesce(r.recorded_by, c.opened_by)) end
from checkins.checkin c where c.id = r.checkin_id;
update checkins.checkin c set labels = case
    when not exists (select 1 from checkins.response r where r.checkin_id = c.id and r.labels <> '{}')
        or exists (select 1 from checkins.response r where r.checkin_id = c.id and r.labels = '{}') then '{}'
    else array(select distinct l from checkins.response r, unnest(r.labels) as l where r.checkin_id = c.id order by l) end;
update checkins.score s set labels = r.labels from checkins.response r where r.id = s.response_id;
update alerts.alert a set labels = coalesce((
    select array(select 'alert:' || l from unnest(r.labels) as l) from checkins.response r where r.id = a.response_id), '{}');
