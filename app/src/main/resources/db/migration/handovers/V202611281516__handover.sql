create schema handovers;

create table handovers.handover (
    id          uuid primary key,
    account_id  uuid not null references access.account,
    kind        text not null check (kind in ('leaving', 'leave')),
    site_id     uuid not null references programs.site,
    last_day    date not null,
    back_on     date,
    begun_by    uuid references access.account,
    begun_at    timestamptz not null default now(),
    undone_by   uuid references access.account,
    undone_at   timestamptz,
    over_at     timestamptz,
    check ((kind = 'leave') = (back_on is not null)),
    check (back_on > last_day),
    check (undone_at is null or over_at is null)
);
create unique index handover_once on handovers.handover (account_id) where undone_at is null and over_at is null;
create index handover_site on handovers.handover (site_id) where undone_at is null and over_at is null;
comment on table handovers.handover is 'a worker leaves for good or goes on leave, and their people are passed on';
comment on column handovers.handover.site_id is 'whose days count, and whose supervisors look after it';
comment on column handovers.handover.last_day is 'the last one on which the worker is there';
comment on column handovers.handover.begun_by is 'null where it began by itself, as a role ends or an absence comes';

create table handovers.line (
    id                     uuid primary key,
    handover_id            uuid not null references handovers.handover,
    member_id              uuid not null references programs.care_team_member,
    person_id              uuid not null references people.person,
    program_id             uuid not null references programs.program,
    successor_id           uuid references access.account,
    successor_role         text,
    goodbye_planned_on     date,
    goodbye_on             date,
    introduction_planned_on date,
    introduction_on        date,
    introduction_mode      text check (introduction_mode in ('in-person', 'video', 'phone')),
    wish_asked             text check (wish_asked in ('asked', 'not-yet', 'did-not-want')),
    wish                   text,
    note                   text,
    version                integer not null,
    passed_at              timestamptz,
    stuck_at               timestamptz,
    recorded_at            timestamptz not null default now(),
    recorded_by            uuid not null references access.account,
    labels                 text[] not null default '{part2}',
    unique (handover_id, member_id),
    check ((successor_id is null) = (successor_role is null))
);
create index line_person on handovers.line (person_id);
create index line_member on handovers.line (member_id);
comment on table handovers.line is 'one membership in a care team that is handed over: what is planned, and what was done';
comment on column handovers.line.stuck_at is 'when it could not pass on last, as whoever was to follow may no longer';

-- What is planned about a membership is of its program.
create function handovers.label_line() returns trigger language plpgsql as $$
begin
    new.labels := access.labels_of(array[new.program_id]);
    return new;
end $$;
create trigger line_label before insert on handovers.line for each row execute function handovers.label_line();

create table handovers.step (
    id            uuid primary key,
    line_id       uuid not null references handovers.line,
    kind          text not null check (kind in ('planned', 'passed', 'stuck')),
    by_id         uuid references access.account,
    at            timestamptz not null default now(),
    successor_id  uuid references access.account,
    check ((kind = 'planned') = (by_id is not null))
);
create index step_line on handovers.step (line_id);
comment on table handovers.step is 'what happened to a line, by whom and when; by nobody where the day had come';

create table handovers.rule (
    word            text not null,
    points          integer not null check (points >= 0),
    threshold       numeric,
    in_force_from   date not null,
    in_force_until  date,
    source          text not null,
    primary key (word, in_force_from),
    check (in_force_until >= in_force_from)
);
comment on table handovers.rule is 'what makes a relationship fragile, and how much: dated, each with its source';
insert into handovers.rule (word, points, threshold, in_force_from, source) values
    ('alert-open', 4, null, '2026-11-28', 'Our own: somebody in danger now must not lose who has their alert'),
    ('nobody-else', 3, null, '2026-11-28', 'Our own: whoever has no other member of the team loses all of it'),
    ('safety-plan', 2, null, '2026-11-28', 'Our own: a plan names people, and one of them goes'),
    ('not-improving', 2, null, '2026-11-28',
     'Our own: those not improved by week 8 gain from more contact (OR 1.44, ps.201400577), and lose by less'),
    ('out-of-touch', 2, 28, '2026-11-28',
     'Days without a contact. A contact within 4 weeks: OR 1.63, n=5,439 (ps.201400577); points our own'),
    ('mostly-with', 2, 0.5, '2026-11-28',
     'Share of contacts with this worker, as in usual provider continuity (BMC HSR 2022; JABFM); threshold our own'),
    ('long-together', 1, 6, '2026-11-28',
     'Months on the team; stable staffing goes with better outcomes (PMC4814510); threshold our own'),
    ('begin-days-before', 0, 14, '2026-11-28', 'Our own: two weeks leave time for a goodbye and an introduction'),
    ('leave-from-days', 0, 7, '2026-11-28', 'Our own: a shorter absence is covered and not handed over');
