create schema boards;

create table boards.roll (
    id           uuid primary key,
    episode_id   uuid not null references programs.episode,
    person_id    uuid not null references people.person,
    day          date not null,
    owed_since   timestamptz not null,
    reason       text not null check (reason in ('not-reached', 'canceled-by-person', 'worker-away', 'other')),
    words        text,
    recorded_at  timestamptz not null default now(),
    recorded_by  uuid not null references access.account,
    undone_at    timestamptz,
    undone_by    uuid references access.account,
    labels       text[] not null default '{part2}',
    check (reason <> 'other' or words is not null),
    check ((undone_at is null) = (undone_by is null))
);
create unique index roll_once on boards.roll (episode_id, day) where undone_at is null;
create index roll_person on boards.roll (person_id);
comment on table boards.roll is 'a planned contact was not made that day and goes on to the next, and why';
comment on column boards.roll.day is 'of the site';
comment on column boards.roll.owed_since is 'a contact from then on is the one that was planned, and ends all its rolls';

-- That a contact was planned in a program under 42 CFR Part 2 is protected itself.
create function boards.label_roll() returns trigger language plpgsql as $$
begin
    new.labels := access.labels_of(array(select e.program_id from programs.episode e where e.id = new.episode_id));
    return new;
end $$;
create trigger roll_label before insert on boards.roll for each row execute function boards.label_roll();

create table boards.note (
    program_id  uuid not null references programs.program,
    day         date not null,
    version     integer not null check (version > 0),
    words       text not null check (words <> ''),
    written_at  timestamptz not null default now(),
    written_by  uuid not null references access.account,
    primary key (program_id, day, version)
);
comment on table boards.note is 'what a team wrote down at the huddle of a day, about nobody; each version is kept';
