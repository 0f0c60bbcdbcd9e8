create schema imports;

create table imports.run (
    id           uuid primary key,
    file_name    text not null,
    file_digest  text not null,
    mapping      text not null,
    source       text not null,
    way          text not null check (way in ('take-in', 'correct')),
    started_by   text not null,
    started_at   timestamptz not null,
    seen_at      timestamptz not null,
    ended_at     timestamptz,
    state        text not null check (state in ('running', 'done', 'failed')),
    report       jsonb not null,
    check ((state = 'running') = (ended_at is null))
);
create index run_started on imports.run (started_at desc, id);
comment on table imports.run is 'one file taken in; holds no data of a person';
comment on column imports.run.file_digest is 'SHA-256 of its bytes; empty where it could not be read to its end';
comment on column imports.run.seen_at is 'the last sign of a run: one that was killed stays running and gives none';

create table imports.entry (
    key          uuid primary key,
    print        uuid not null,
    response_id  uuid not null,
    run_id       uuid not null references imports.run
);
comment on table imports.entry is 'every response that was taken in, so that taking it in again changes nothing';
comment on column imports.entry.key is 'digest of source, identifier, instrument and day';
comment on column imports.entry.print is 'digest of the answers';

create unlogged table imports.met (
    run_id  uuid not null,
    key     uuid not null,
    primary key (run_id, key)
);
comment on table imports.met is 'scratch: what a run has met so far, to find the same person and day twice in one file';
