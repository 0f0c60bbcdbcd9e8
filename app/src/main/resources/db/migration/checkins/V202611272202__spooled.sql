create table checkins.spooled (
    id           uuid primary key,
    response_id  uuid not null references checkins.response,
    person_id    uuid not null references people.person,
    received_at  timestamptz not null,
    filed_at     timestamptz not null default now()
);
comment on table checkins.spooled is
    'answers that were received while the database was away: what stands here was filed and is not filed again';
