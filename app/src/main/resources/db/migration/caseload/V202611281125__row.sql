create schema caseload;

create table caseload.row (
    episode_id           uuid primary key references programs.episode,
    person_id            uuid not null references people.person,
    program_id           uuid not null references programs.program,
    labels               text[] not null,
    status               text not null check (status in ('enrolled', 'in-treatment', 'paused')),
    started_on           date not null,
    instrument_id        text,
    score_id             text,
    first_points         double precision,
    first_at             timestamptz,
    course_points        double precision[] not null,
    course_at            timestamptz[] not null,
    change               text,
    improvement          text check (improvement in ('improved', 'not-yet', 'not-needed', 'unknown')),
    is_worse             boolean,
    signal               text,
    psychological_gains  integer not null,
    psychological_losses integer not null,
    psychological_judged integer not null,
    social_gains         integer not null,
    social_losses        integer not null,
    social_judged        integer not null,
    answered_at          timestamptz,
    met_at               timestamptz,
    met_mode             text,
    met                  integer not null,
    attempts             integer not null,
    month                date not null,
    minutes              integer not null,
    check (cardinality(course_points) = cardinality(course_at)),
    check ((first_points is null) = (first_at is null)),
    check ((instrument_id is null) = (cardinality(course_points) = 0))
);
create index row_person on caseload.row (person_id);
comment on table caseload.row is 'the open episodes, kept ready for the lists of those who care: by whatever transaction changes one';
comment on column caseload.row.labels is 'of the program, where its records are protected; what other programs protect is not in the row';
comment on column caseload.row.first_points is 'the first score without a blank since the present care began';
comment on column caseload.row.course_points is 'the last scores, the oldest first';
comment on column caseload.row.is_worse is 'the latest is worse than the one before by a size that people notice';
comment on column caseload.row.met_at is 'the last contact with the person that came about; attempts are counted since then';
comment on column caseload.row.minutes is 'of all contacts in that month of the site';

create table caseload.rule (
    word            text not null,
    figure          integer not null check (figure > 0),
    in_force_from   date not null,
    in_force_until  date,
    source          text not null,
    primary key (word, in_force_from),
    check (in_force_until >= in_force_from)
);
comment on table caseload.rule is 'when somebody stands in a caseload for a reason: dated, each with its source';
insert into caseload.rule (word, figure, in_force_from, source) values
    ('review-after-weeks', 8, '2026-11-28',
     'Those not improved by week 8 gain from a consultation in weeks 8 to 12: OR 1.44, n=5,439 (ps.201400577)'),
    ('contact-within-days', 28, '2026-11-28', 'A contact within 4 weeks: OR 1.63, n=5,439 (ps.201400577)'),
    ('meet-within-days', 14, '2026-11-28', 'Our own: half of those four weeks, so that there is time to try again'),
    ('tries-in-vain', 3, '2026-11-28', 'Our own: three attempts without a contact need another way'),
    ('measure-within-days', 30, '2026-11-28', 'Our own: a month without an answer tells nothing of the present');

create table caseload.flag (
    id           uuid primary key,
    episode_id   uuid not null references programs.episode,
    person_id    uuid not null references people.person,
    words        text not null,
    recorded_at  timestamptz not null default now(),
    recorded_by  uuid not null references access.account,
    lowered_at   timestamptz,
    lowered_by   uuid references access.account,
    labels       text[] not null default '{part2}',
    check ((lowered_at is null) = (lowered_by is null))
);
create unique index flag_once on caseload.flag (episode_id, labels) where lowered_at is null;
comment on table caseload.flag is 'somebody of the team wants an episode looked at, and says why; lowered, it stays to be read';
create trigger flag_label before insert on caseload.flag
    for each row execute function access.label_recorded();

create table caseload.view (
    id          uuid primary key,
    account_id  uuid not null references access.account,
    name        text not null,
    sort        text not null,
    is_down     boolean not null,
    why         text,
    unique (account_id, name)
);
comment on table caseload.view is 'a part of the list in an order, under a name that its account gave it';

create table caseload.layout (
    account_id  uuid primary key references access.account,
    columns     text[] not null
);
comment on table caseload.layout is 'which columns an account wants to see; all usual ones where it said nothing';
