create schema alerts;

create table alerts.alert (
    id             uuid primary key,
    person_id      uuid not null references people.person,
    response_id    uuid not null,
    instrument_id  text not null,
    item_id        text not null,
    answer         integer,
    reason         text not null,
    state          text not null check (state in ('raised', 'notified', 'acknowledged', 'assessed', 'planned', 'closed')),
    is_historic    boolean not null default false,
    owner_id       uuid references access.account,
    raised_at      timestamptz not null default now(),
    due_at         timestamptz,
    version        integer not null default 0,
    unique (response_id, item_id),
    check (is_historic = (due_at is null))
);
create index alert_owner on alerts.alert (owner_id, due_at) where state <> 'closed';
create index alert_person on alerts.alert (person_id, raised_at);
comment on column alerts.alert.is_historic is 'found in imported history: listed for review, starts no clock';

create table alerts.event (
    id        bigint generated always as identity primary key,
    alert_id  uuid not null references alerts.alert,
    at        timestamptz not null default clock_timestamp(),
    by        uuid,
    state     text not null,
    note      text
);
create index event_alert on alerts.event (alert_id);
