create table people.told_elsewhere (
    account_id  uuid not null references access.account,
    person_id   uuid not null references people.person,
    at          timestamptz not null default now(),
    primary key (account_id, person_id)
);
comment on table people.told_elsewhere is
    'of whom an account was told in the last hour, unnamed, that the organization has a record it does not show';
