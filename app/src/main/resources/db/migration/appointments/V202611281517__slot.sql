create table appointments.slot (
    id          uuid primary key,
    account_id  uuid not null references access.account,
    kind        text not null check (kind in ('hand-off', 'bookable')),
    starts_at   timestamptz not null,
    minutes     integer not null check (minutes between 5 and 480),
    opened_at   timestamptz not null,
    closed_at   timestamptz
);
create index slot_account on appointments.slot (account_id, starts_at);
comment on table appointments.slot is 'times that staff keep open, for warm hand-offs or to be booked; about nobody';

create index appointment_coming on appointments.appointment (starts_at) where status in ('proposed', 'booked');
