create schema circumstances;

create table circumstances.circumstance (
    id           uuid primary key,
    person_id    uuid not null references people.person,
    kind         text not null,
    words        text,
    from_on      date not null,
    to_on        date check (to_on >= from_on),
    from_known   text not null default 'day' check (from_known in ('day', 'month', 'year')),
    to_known     text not null default 'day' check (to_known in ('day', 'month', 'year')),
    by_person    boolean not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null
);
create index circumstance_person on circumstances.circumstance (person_id, from_on);
comment on column circumstances.circumstance.by_person is 'entered by the person; else by staff for them';

comment on column circumstances.circumstance.from_known is 'how exactly: from_on is the first day of that month or year';
comment on column circumstances.circumstance.to_known is 'how exactly: to_on is the last day of that month or year';

create table circumstances.withdrawal (
    id               bigint generated always as identity primary key,
    circumstance_id  uuid not null references circumstances.circumstance,
    replaced_by      uuid references circumstances.circumstance,
    withdrawn_at     timestamptz not null,
    withdrawn_by     uuid not null,
    undone_at        timestamptz,
    undone_by        uuid,
    check ((undone_at is null) = (undone_by is null))
);
create unique index withdrawal_once on circumstances.withdrawal (circumstance_id) where undone_at is null;
create index withdrawal_circumstance on circumstances.withdrawal (circumstance_id);
create unique index withdrawal_replaced on circumstances.withdrawal (replaced_by);
comment on table circumstances.withdrawal is 'a wrong entry is withdrawn and stays, never deleted';
comment on column circumstances.withdrawal.replaced_by is 'what is told instead; undone, that one no longer counts';
