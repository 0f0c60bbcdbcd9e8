create schema checkins;

create table checkins.schedule (
    id             uuid primary key,
    episode_id     uuid not null references programs.episode,
    person_id      uuid not null references people.person,
    instrument_id  text not null,
    every_days     integer not null check (every_days between 1 and 730),
    answered_by    text not null check (answered_by in ('person', 'caregiver', 'clinician')),
    starts_on      date not null,
    ends_on        date,
    next_due_on    date not null,
    created_by     uuid,
    created_at     timestamptz not null default now(),
    version        integer not null default 0
);
create index schedule_person on checkins.schedule (person_id);
create unique index schedule_once on checkins.schedule (episode_id, instrument_id, answered_by) where ends_on is null;
comment on column checkins.schedule.next_due_on is
    'kept ready by the transaction that completes a response; a day of the site';

create table checkins.checkin (
    id            uuid primary key,
    person_id     uuid not null references people.person,
    episode_id    uuid references programs.episode,
    answered_by   text not null check (answered_by in ('person', 'caregiver', 'clinician')),
    mode          text not null
        check (mode in ('signed-in', 'link', 'tablet', 'paper', 'interview', 'score-only', 'import')),
    language      text not null,
    opened_at     timestamptz not null default now(),
    opened_by     uuid,
    completed_at  timestamptz,
    left_at       timestamptz,
    version       integer not null default 0,
    check (completed_at is null or left_at is null)
);
create index checkin_person on checkins.checkin (person_id, opened_at);
create unique index checkin_open_once on checkins.checkin (person_id, answered_by, (mode = 'interview'))
    where completed_at is null and left_at is null and mode not in ('paper', 'score-only', 'import');
comment on table checkins.checkin is 'one occasion: all that was asked of one answerer at once';
comment on column checkins.checkin.left_at is
    'left unfinished for so long that a new one began; what was answered stays and counts for no score';

create table checkins.response (
    id                  uuid primary key,
    checkin_id          uuid not null references checkins.checkin,
    person_id           uuid not null references people.person,
    instrument_id       text not null,
    instrument_version  text not null,
    position            integer not null default 0,
    language            text not null,
    answers             jsonb not null default '{}',
    declined            text[] not null default '{}',
    answered_at         timestamptz,
    recorded_at         timestamptz not null default now(),
    recorded_by         uuid,
    completed_at        timestamptz,
    supersedes_id       uuid unique references checkins.response,
    superseded_at       timestamptz,
    correction_reason   text,
    check ((supersedes_id is null) = (correction_reason is null))
);
create index response_checkin on checkins.response (checkin_id);
create index response_person on checkins.response (person_id, instrument_id, answered_at);
create unique index response_once on checkins.response (checkin_id, instrument_id) where superseded_at is null;
comment on column checkins.response.answers is
    'item to value as answered, or to a list of values; an item that is absent was not answered';
comment on column checkins.response.declined is 'items the person chose to skip or refused';
comment on column checkins.response.superseded_at is 'a correction is a new response; the one it corrects stays';

create table checkins.score (
    response_id    uuid not null references checkins.response,
    score_id       text not null,
    person_id      uuid not null references people.person,
    instrument_id  text not null,
    answered_by    text not null check (answered_by in ('person', 'caregiver', 'clinician')),
    answered_at    timestamptz not null,
    value          double precision,
    low            double precision,
    high           double precision,
    missing        integer not null default 0,
    untold         text check (untold in ('too-many-blank', 'never-imputed-blank', 'nothing-answered')),
    reached        text[] not null default '{}',
    rules_version  text not null,
    superseded     boolean not null default false,
    primary key (response_id, score_id),
    check ((value is null) = (untold is not null))
);
create index score_course on checkins.score (person_id, instrument_id, score_id, answered_by, answered_at)
    include (value, low, high, missing, response_id, reached) where not superseded;
comment on column checkins.score.answered_by is
    'as its check-in says; what different people answered is never compared, so each has a course of their own';
comment on column checkins.score.value is 'null where too little was answered to tell';
comment on column checkins.score.reached is
    'what the rules over single answers said of the same answers, such as talk-about-it/talk';
comment on column checkins.score.untold is 'why there is no value';

create table checkins.link (
    id           uuid primary key,
    kind         text not null default 'link' check (kind in ('link', 'tablet')),
    token_hash   bytea not null unique,
    device_hash  bytea,
    checkin_id   uuid not null references checkins.checkin,
    person_id    uuid not null references people.person,
    made_by      uuid not null,
    made_at      timestamptz not null default now(),
    expires_at   timestamptz not null,
    used_at      timestamptz,
    ended_at     timestamptz
);
create index link_checkin on checkins.link (checkin_id);
comment on column checkins.link.device_hash is 'the first device that opened it; no other may';
