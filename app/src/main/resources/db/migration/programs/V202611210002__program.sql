create schema programs;

create table programs.organization (
    id                   uuid primary key,
    name                 text not null,
    commercial           boolean not null default false,
    records_contact      text,
    fallback_account_id  uuid
);
comment on column programs.organization.records_contact is
    'whom staff ask about a record they may not see, such as one that may be a duplicate';
comment on column programs.organization.fallback_account_id is
    'who is told of an alert when team, program and site name nobody';

create table programs.site (
    id                   uuid primary key,
    organization_id      uuid not null references programs.organization,
    name                 text not null,
    integration_model    text not null
        check (integration_model in ('in-house', 'co-located', 'facilitated-referral')),
    time_zone            text not null,
    fallback_account_id  uuid,
    version              integer not null default 0,
    unique (organization_id, name)
);

create table programs.crisis_help (
    site_id   uuid not null references programs.site,
    language  text not null,
    words     text not null,
    phone     text not null,
    text      text not null,
    primary key (site_id, language)
);
comment on column programs.crisis_help.text is 'the number to text';

create table programs.program (
    id                   uuid primary key,
    site_id              uuid not null references programs.site,
    name                 text not null,
    neutral_name         text not null,
    builds               text[] not null default '{}',
    part2                boolean not null default false,
    fallback_account_id  uuid,
    version              integer not null default 0,
    unique (site_id, name)
);
comment on column programs.program.neutral_name is
    'how reminders, calendars and mails name it: attendance itself may be protected';
comment on column programs.program.builds is 'the asset domains it sets out to build';

create table programs.episode (
    id               uuid primary key,
    person_id        uuid not null references people.person,
    program_id       uuid not null references programs.program,
    relationship_id  uuid not null,
    status           text not null check (status in ('planned', 'active', 'on-hold', 'finished', 'cancelled')),
    started_on       date not null,
    ended_on         date,
    end_reason       text,
    version          integer not null default 0,
    check (ended_on is null or ended_on >= started_on)
);
create index episode_person on programs.episode (person_id, started_on);
create index episode_program on programs.episode (program_id) where ended_on is null;
create unique index episode_once on programs.episode (person_id, program_id) where ended_on is null;

create table programs.episode_step (
    id          uuid primary key,
    episode_id  uuid not null references programs.episode,
    status      text not null,
    reason      text,
    at          timestamptz not null,
    by          uuid not null
);
create index episode_step_episode on programs.episode_step (episode_id);
comment on table programs.episode_step is 'who moved the episode to which status, when and why';

create table programs.care_team_member (
    relationship_id  uuid primary key,
    episode_id       uuid not null references programs.episode,
    account_id       uuid not null,
    role             text not null,
    is_lead          boolean not null default false
);
comment on table programs.care_team_member is
    'from when to when is told by access.relationship, the one ledger of dates';
create index care_team_member_episode on programs.care_team_member (episode_id);
create index care_team_member_account on programs.care_team_member (account_id);
