create table checkins.withdrawal (
    response_id   uuid primary key references checkins.response,
    reason        text not null check (length(reason) <= 500),
    withdrawn_by  uuid not null references access.account,
    withdrawn_at  timestamptz not null default now()
);
comment on table checkins.withdrawal is
    'a response that counts no longer and that none takes the place of, such as one entered for the wrong person';
