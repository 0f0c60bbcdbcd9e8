create schema notices;

create table notices.way (
    id            uuid primary key,
    account_id    uuid not null references access.account,
    channel       text not null check (channel in ('mail', 'text', 'pager')),
    address       text not null,
    typed_at      timestamptz not null default now(),
    confirmed_at  timestamptz,
    code_hash     bytea,
    code_until    timestamptz,
    tries         integer not null default 0
);
create unique index way_confirmed on notices.way (account_id, channel) where confirmed_at is not null;
create unique index way_typed on notices.way (account_id, channel) where confirmed_at is null;
comment on table notices.way is
    'where an account is reached; used for nothing but its own code until confirmed, and in use until another one is';
comment on column notices.way.code_hash is 'of the code sent last; each sending makes a new one';

create table notices.notice (
    id          uuid primary key,
    key         text not null unique,
    account_id  uuid not null references access.account,
    kind        text not null,
    urgency     smallint not null check (urgency between 0 and 2),
    queued_at   timestamptz not null default now(),
    give_up_at  timestamptz not null,
    state       text not null default 'waiting'
        check (state in ('waiting', 'delivered', 'failed', 'unreachable', 'withdrawn')),
    settled_at  timestamptz,
    tell_at     timestamptz,
    check ((state = 'waiting') = (settled_at is null))
);
create index notice_to_tell on notices.notice (tell_at) where tell_at is not null;
create index notice_settled on notices.notice (settled_at) where settled_at is not null;
create index notice_account on notices.notice (account_id);
comment on column notices.notice.key is 'given by the sender: the same one sent again is not sent again';
comment on column notices.notice.urgency is '0 immediate, 1 on the same day, 2 routine';
comment on column notices.notice.tell_at is 'from when the sender is to be told what became of it; null once told';

-- A notice on its way through one channel. It holds no address and no words: both are looked up when it is sent.
create table notices.sending (
    notice_id  uuid not null references notices.notice on delete cascade,
    channel    text not null check (channel in ('mail', 'text', 'pager')),
    way_id     uuid,
    urgency    smallint not null,
    state      text not null default 'waiting'
        check (state in ('waiting', 'delivered', 'refused', 'given-up', 'withdrawn')),
    attempts   integer not null default 0,
    next_at    timestamptz not null default now(),
    failed_at  timestamptz,
    fault      text,
    primary key (notice_id, channel)
);
create index sending_due on notices.sending (channel, urgency, next_at) where state = 'waiting';
create index sending_failed on notices.sending (failed_at) where failed_at is not null;
comment on column notices.sending.way_id is 'the address to be confirmed; null where it goes to the confirmed one';
comment on column notices.sending.next_at is 'when it is up next; whoever takes it sets this ahead, so that it comes '
    'back by itself should they die';
comment on column notices.sending.attempts is 'also whose turn it is: one who was overtaken writes no failure';
