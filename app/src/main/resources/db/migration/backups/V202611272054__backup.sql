create schema backups;

create table backups.backup (
    id         uuid primary key,
    file       text not null,
    folder     text not null,
    made_at    timestamptz not null,
    rows       bigint not null,
    bytes      bigint not null,
    took_ms    bigint not null,
    verified_at timestamptz not null default now(),
    copied_at  timestamptz
);
create index backup_made on backups.backup (made_at);
comment on table backups.backup is 'backups that were written and read again; a restored database knows those before its own';
comment on column backups.backup.copied_at is 'when a copy of it was seen in the second folder';

create table backups.failure (
    id         bigint generated always as identity primary key,
    failed_at  timestamptz not null default now(),
    reason     text not null
);
comment on column backups.failure.reason is 'the class of the error, no words of it';
