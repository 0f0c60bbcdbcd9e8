create schema demo;

create table demo.network (
    organization_id  uuid primary key references programs.organization,
    size             text not null,
    seed             bigint not null,
    ends_on          date not null,
    people           integer not null,
    loaded           integer not null default 0 check (loaded between 0 and people),
    began_at         timestamptz not null,
    finished_at      timestamptz
);
comment on table demo.network is
    'an organization that is made up; where another one is, nothing made up is ever written';
comment on column demo.network.loaded is 'people numbered below this one are there: a load that was cut short goes on';

create table demo.sign_in (
    login       text primary key,
    account_id  uuid not null references access.account,
    who         text not null,
    position    integer not null
);
comment on table demo.sign_in is 'whom a newcomer may sign in as; the passphrases follow from the seed';
