create schema circumstances;

create table circumstances.circumstance (
    id           uuid primary key,
    person_id    uuid not null references people.person,
    kind         text not null,
    words        text,
    from_on      date not null,
    to_on        date check (to_on >= from_on),
    by_person    boolean not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null
);
create index circumstance_person on circumstances.circumstance (person_id, from_on);
comment on column circumstances.circumstance.by_person is 'entered by the person; else by staff for them';

create table circumstances.withdrawal (
    circumstance_id  uuid primary key references circumstances.circumstance,
    withdrawn_at     timestamptz not null,
    withdrawn_by     uuid not null
);
comment on table circumstances.withdrawal is 'a wrong entry is withdrawn and stays, never deleted';
