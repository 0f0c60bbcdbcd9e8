create schema today;

create table today.wish (
    account_id  uuid primary key references access.account,
    hour        smallint not null check (hour between 0 and 23),
    weekdays    smallint[] not null check (weekdays <@ '{1,2,3,4,5,6,7}' and cardinality(weekdays) > 0),
    wished_at   timestamptz not null default now()
);
comment on table today.wish is 'who wants to be told by mail how much waits: on which days from Monday, 1, on, at which hour of their site';

create table today.digest (
    account_id  uuid not null references access.account,
    day         date not null,
    looked_at   timestamptz not null default now(),
    waiting     integer not null,
    primary key (account_id, day)
);
create index digest_looked_at on today.digest (looked_at);
comment on table today.digest is 'for that day of their site it was looked how much waits; where nothing did, nothing was sent';
