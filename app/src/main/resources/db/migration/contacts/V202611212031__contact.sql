create schema contacts;

create table contacts.contact (
    id           uuid primary key,
    person_id    uuid not null references people.person,
    account_id   uuid not null references access.account,
    with_whom    text not null check (with_whom in ('person', 'family', 'support', 'provider', 'agency')),
    mode         text not null check (mode in ('in-person', 'home', 'community', 'phone', 'video', 'message')),
    purpose      text not null,
    is_completed boolean not null,
    minutes      integer check (minutes between 0 and 1440),
    outcome      text not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null
);
create index contact_person on contacts.contact (person_id, at desc);
create index contact_account on contacts.contact (account_id, at desc);
comment on column contacts.contact.is_completed is 'false: it was attempted, and did not come about';
comment on column contacts.contact.recorded_at is 'an entry made later keeps the time it was made';

create table contacts.withdrawal (
    id            bigint generated always as identity primary key,
    contact_id    uuid not null references contacts.contact,
    reason        text not null,
    replaced_by   uuid references contacts.contact,
    withdrawn_at  timestamptz not null,
    withdrawn_by  uuid not null,
    undone_at     timestamptz,
    undone_by     uuid,
    check ((undone_at is null) = (undone_by is null))
);
create unique index withdrawal_once on contacts.withdrawal (contact_id) where undone_at is null;
create index withdrawal_contact on contacts.withdrawal (contact_id);
create unique index withdrawal_replaced on contacts.withdrawal (replaced_by);
comment on table contacts.withdrawal is 'a wrong entry is withdrawn and stays readable, never deleted';
comment on column contacts.withdrawal.replaced_by is 'the entry that corrects it; undone, that one no longer counts';
