create schema goals;

create table goals.goal (
    id          uuid primary key,
    person_id   uuid not null references people.person,
    created_at  timestamptz not null default now()
);
create index goal_person on goals.goal (person_id, created_at);

create table goals.wording (
    id          bigint generated always as identity primary key,
    goal_id     uuid not null references goals.goal,
    words       text not null check (length(words) between 1 and 1000),
    written_at  timestamptz not null default now(),
    written_by  uuid not null references access.account
);
create index wording_goal on goals.wording (goal_id, id);
comment on table goals.wording is 'the last row is how the goal reads now; the rows before it are its history';

create table goals.ending (
    id         bigint generated always as identity primary key,
    goal_id    uuid not null references goals.goal,
    outcome    text not null check (outcome in ('reached', 'let-go')),
    ended_at   timestamptz not null default now(),
    ended_by   uuid not null references access.account,
    undone_at  timestamptz,
    undone_by  uuid references access.account,
    check ((undone_at is null) = (undone_by is null))
);
create unique index ending_once on goals.ending (goal_id) where undone_at is null;
create index ending_goal on goals.ending (goal_id);
