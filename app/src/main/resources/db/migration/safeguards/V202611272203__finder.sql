create schema safeguards;

create table safeguards.found_late (
    response_id    uuid not null,
    item_id        text not null,
    reason         text not null,
    person_id      uuid not null references people.person,
    instrument_id  text not null,
    is_historic    boolean not null,
    answered_at    timestamptz,
    found_at       timestamptz not null default clock_timestamp(),
    primary key (response_id, item_id, reason)
);
create index found_late_at on safeguards.found_late (found_at);
comment on table safeguards.found_late is
    'alerts that were not raised with their answer but by the second finder: each is a fault of the first one';

create table safeguards.finder (
    only_one       boolean primary key default true check (only_one),
    settled        xid8 not null default '0',
    settled_id     uuid not null default '00000000-0000-0000-0000-000000000000',
    pass_after     uuid not null default '00000000-0000-0000-0000-000000000000',
    pass_began_at  timestamptz not null default now(),
    passed_at      timestamptz,
    ran_at         timestamptz
);
insert into safeguards.finder default values;
comment on table safeguards.finder is 'how far the second finder has come, so that a new start goes on from there';
comment on column safeguards.finder.settled is
    'what transactions before this one changed was looked at, and so was what this one changed up to settled_id';
comment on column safeguards.finder.pass_after is 'the last response of the pass over all of them, which takes a day';
comment on column safeguards.finder.passed_at is 'when the last pass over all of them ended';
