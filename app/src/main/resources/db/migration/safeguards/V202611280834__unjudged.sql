create table safeguards.unjudged (
    response_id    uuid primary key references checkins.response on delete cascade,
    person_id      uuid not null references people.person,
    instrument_id  text not null,
    fault          text not null,
    met_at         timestamptz not null default clock_timestamp()
);
create index unjudged_person on safeguards.unjudged (person_id);
comment on table safeguards.unjudged is
    'responses that the second finder can''t judge: an alert was raised for each, and it is kept here until it can';
comment on column safeguards.unjudged.fault is 'the kind of what went wrong, without what was answered';
