-- What the holder of an account wishes of notices. Nothing is changed or removed: what was wished before stays, with its end.
create table notices.wish (
    id           uuid primary key default uuidv7(),
    account_id   uuid not null references access.account,
    kind         text not null,
    told         text not null check (told in ('at-once', 'summary', 'never')),
    channel      text check (channel in ('mail', 'text', 'pager')),
    wished_at    timestamptz not null default now(),
    replaced_at  timestamptz
);
create unique index wish_now on notices.wish (account_id, kind) where replaced_at is null;
comment on table notices.wish is 'how somebody wants to be told of a kind they may choose about; without a row as it is usual';
comment on column notices.wish.channel is 'by which way; null for the usual one';

create table notices.quiet (
    id           uuid primary key default uuidv7(),
    account_id   uuid not null references access.account,
    weekday      smallint not null check (weekday between 1 and 7),
    from_hour    smallint not null check (from_hour between 0 and 23),
    until_hour   smallint not null check (until_hour between 0 and 23),
    wished_at    timestamptz not null default now(),
    replaced_at  timestamptz
);
create unique index quiet_now on notices.quiet (account_id, weekday) where replaced_at is null;
comment on table notices.quiet is 'hours in which what is not urgent waits: from which weekday on, Monday being 1, by the clock of their site; '
    'an end that is not later than the beginning is on the next day';

alter table notices.sending add column held_until timestamptz;
comment on column notices.sending.held_until is 'until then its recipient has quiet hours; null where nothing ever held it back';
