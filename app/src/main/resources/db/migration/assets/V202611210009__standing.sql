create schema assets;

create table assets.standing (
    person_id        uuid not null references people.person,
    domain           text not null,
    change           text not null
        check (change in ('gain', 'loss', 'mixed', 'no-reliable-change', 'uncertain', 'not-enough-data')),
    reason           text not null,
    instrument_id    text not null,
    score_id         text not null,
    baseline         double precision,
    baseline_at      timestamptz,
    latest           double precision,
    latest_at        timestamptz,
    reference_group  text,
    baseline_t       double precision,
    latest_t         double precision,
    contributors     text[] not null,
    signals          text[] not null,
    answered         integer not null,
    last_at          timestamptz not null,
    measures         jsonb not null,
    primary key (person_id, domain),
    check ((baseline is null) = (baseline_at is null)),
    check ((latest is null) = (latest_at is null)),
    check ((reference_group is null) = (latest_t is null))
);
comment on table assets.standing is 'where a person stands in each domain; kept ready by the transaction that completes or corrects a response';
comment on column assets.standing.score_id is 'the measure that baseline and latest are of: the preferred of those that say the same as change';
comment on column assets.standing.baseline is 'the first score without a blank since the present care began';
comment on column assets.standing.contributors is 'the measures whose T scores are in latest_t, and in baseline_t where there is one';
comment on column assets.standing.signals is 'what is worth talking about, of all measures';
comment on column assets.standing.measures is 'every measure of the domain that was answered, the preferred first';
