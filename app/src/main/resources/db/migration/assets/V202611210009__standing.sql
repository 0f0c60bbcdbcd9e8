create schema assets;

create table assets.standing (
    person_id        uuid not null references people.person,
    domain           text not null,
    instrument_id    text not null,
    score_id         text not null,
    change           text not null
        check (change in ('gain', 'no-reliable-change', 'loss', 'uncertain', 'not-enough-data')),
    reason           text not null,
    disagrees        boolean not null default false,
    reference_group  text,
    baseline_t       double precision,
    latest_t         double precision,
    contributors     text[] not null default '{}',
    answered         integer not null,
    last_at          timestamptz not null,
    primary key (person_id, domain),
    check ((reference_group is null) = (latest_t is null))
);
comment on table assets.standing is 'where a person stands in each domain; kept ready by the transaction that completes or corrects a response';
comment on column assets.standing.score_id is 'the measure that the change word speaks of: the preferred one that can tell';
comment on column assets.standing.disagrees is 'another measure of the domain changed reliably, and not in the same way';
comment on column assets.standing.contributors is 'the measures whose T scores are in latest_t, and in baseline_t where there is one';

create table assets.measure (
    person_id      uuid not null references people.person,
    instrument_id  text not null,
    score_id       text not null,
    domain         text not null,
    change         text not null
        check (change in ('gain', 'no-reliable-change', 'loss', 'uncertain', 'not-enough-data')),
    reason         text not null,
    baseline       double precision,
    baseline_at    timestamptz,
    latest         double precision,
    latest_low     double precision,
    latest_high    double precision,
    latest_missing integer not null default 0,
    latest_at      timestamptz,
    answered       integer not null,
    unanswered     integer not null,
    last_at        timestamptz not null,
    signals        text[] not null default '{}',
    primary key (person_id, instrument_id, score_id),
    check ((baseline is null) = (baseline_at is null)),
    check ((latest is null) = (latest_at is null))
);
comment on column assets.measure.baseline is 'the first score without a blank since the present care began';
comment on column assets.measure.unanswered is 'responses in which too little was answered to tell';
