create schema treatments;

create table treatments.treatment (
    id           uuid primary key,
    person_id    uuid not null references people.person,
    recorded_at  timestamptz not null default now(),
    recorded_by  uuid not null references access.account,
    labels       text[] not null default '{part2}'
);
create index treatment_person on treatments.treatment (person_id);
comment on table treatments.treatment is 'something that was tried, or is: a medication, a psychotherapy, anything else';
comment on column treatments.treatment.labels is 'of the programs of whoever wrote it down';
create trigger treatment_label before insert on treatments.treatment
    for each row execute function access.label_recorded();

create table treatments.version (
    id            uuid primary key,
    treatment_id  uuid not null references treatments.treatment,
    follows       uuid unique references treatments.version,
    kind          text not null check (kind in ('medication', 'psychotherapy', 'other')),
    name          text not null check (length(name) between 1 and 200),
    dose          text check (length(dose) between 1 and 200),
    started_on    date not null,
    ended_on      date check (ended_on >= started_on),
    ending        text check (ending in ('helped', 'did-not-help', 'side-effects', 'own-choice', 'finished')),
    is_withdrawn  boolean not null default false,
    written_at    timestamptz not null default now(),
    written_by    uuid not null references access.account,
    check ((ended_on is null) = (ending is null))
);
create unique index version_first on treatments.version (treatment_id) where follows is null;
create index version_treatment on treatments.version (treatment_id);
comment on table treatments.version is 'how a treatment reads since somebody wrote it so; the version that none follows stands';
comment on column treatments.version.follows is 'the version its writer had before them: two can''t follow the same one';
comment on column treatments.version.is_withdrawn is 'it was entered by mistake; its history stays';
