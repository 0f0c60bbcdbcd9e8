create schema safetyplans;

create table safetyplans.plan (
    id            uuid primary key,
    person_id     uuid not null references people.person,
    follows       uuid unique references safetyplans.plan,
    worth         text check (length(worth) <= 2000),
    signs         text check (length(signs) <= 2000),
    myself        text check (length(myself) <= 2000),
    company       text check (length(company) <= 2000),
    asking        text check (length(asking) <= 2000),
    professionals text check (length(professionals) <= 2000),
    surroundings  text check (length(surroundings) <= 2000),
    written_at    timestamptz not null,
    written_by    uuid not null references access.account,
    check (num_nonnulls(worth, signs, myself, company, asking, professionals, surroundings) > 0)
);
create unique index plan_first on safetyplans.plan (person_id) where follows is null;
create index plan_person on safetyplans.plan (person_id, written_at);
comment on table safetyplans.plan is 'one version of a safety plan, in the words of the person; the one that none follows stands';
comment on column safetyplans.plan.follows is 'the version its writer had before them: two can''t follow the same one';
