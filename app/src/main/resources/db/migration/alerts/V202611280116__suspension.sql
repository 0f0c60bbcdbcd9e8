create table alerts.suspension_rule (
    days            integer not null check (days > 0),
    in_force_from   date primary key,
    in_force_until  date,
    source          text not null
);
comment on table alerts.suspension_rule is 'for how many days at most a rule is suspended, counted from the proposal';
insert into alerts.suspension_rule (days, in_force_from, source) values
    (14, '2026-01-01', 'ours: two weeks, proposed here; a rule that is wrong is changed, not suspended again and again');

create table alerts.suspension (
    id               uuid primary key,
    organization_id  uuid not null references programs.organization,
    site_id          uuid references programs.site,
    instrument_id    text not null,
    item_id          text not null,
    kind             text not null check (kind in ('positive', 'skipped')),
    because          text not null check (length(because) between 1 and 1000),
    ends_at          timestamptz not null,
    proposed_by      uuid not null references access.account,
    proposed_at      timestamptz not null default now(),
    confirmed_by     uuid references access.account,
    confirmed_at     timestamptz,
    ended_by         uuid references access.account,
    ended_at         timestamptz,
    check (confirmed_by <> proposed_by),
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((ended_by is null) = (ended_at is null)),
    check (ends_at > proposed_at)
);
create index suspension_rule_at on alerts.suspension (instrument_id, item_id, kind, ends_at) where ended_at is null;
comment on table alerts.suspension is
    'that for a time a rule raises no alert at a site, proposed by one clinical leader and confirmed by another';
comment on column alerts.suspension.site_id is 'null for all sites of the organization';
comment on column alerts.suspension.kind is 'positive: the answer met its rule; skipped: the question was left out';
comment on column alerts.suspension.ends_at is 'it ends by itself; ended_at is when somebody ended it sooner';

create table alerts.held_back (
    response_id    uuid not null,
    item_id        text not null,
    reason         text not null check (reason in ('positive', 'late', 'skipped')),
    person_id      uuid not null references people.person,
    instrument_id  text not null,
    instrument_version text not null,
    answer         integer,
    suspension_id  uuid not null references alerts.suspension,
    held_at        timestamptz not null default now(),
    primary key (response_id, item_id, reason)
);
create index held_back_person on alerts.held_back (person_id);
create index held_back_suspension on alerts.held_back (suspension_id, held_at);
comment on table alerts.held_back is 'answers that would have raised an alert while their rule was suspended: listed, never lost';
