create table access.job (
    id          uuid primary key,
    purpose     text not null check (purpose in ('import')),
    started_by  text not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null
);
comment on table access.job is 'what a job of the service was begun for: by it, and until it ends, the job stands to people';
