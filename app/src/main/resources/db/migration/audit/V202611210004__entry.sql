create schema audit;

create table audit.entry (
    id               bigint generated always as identity primary key,
    at               timestamptz not null default clock_timestamp(),
    actor_id         uuid,
    actor_kind       text not null,
    verb             text not null,
    data_class       char(1) not null,
    person_id        uuid,
    organization_id  uuid,
    subject          text not null,
    subject_id       uuid,
    relation         text,
    allowed          boolean not null,
    check (person_id is null or organization_id is null)
);
comment on column audit.entry.organization_id is 'for what is about an organization and about nobody''s record';
comment on column audit.entry.subject_id is 'which site, program, licence record or questionnaire of the organization';
create index entry_person on audit.entry (person_id, at) where person_id is not null;
create index entry_organization on audit.entry (organization_id, at) where organization_id is not null;
