create schema operations;

create table operations.instance (
    id          uuid primary key,
    host        text not null,
    version     text not null,
    started_at  timestamptz not null default now(),
    seen_at     timestamptz not null default now()
);
comment on table operations.instance is
    'processes that serve this database; one that was stopped takes its row along, one that died leaves it for a day';
