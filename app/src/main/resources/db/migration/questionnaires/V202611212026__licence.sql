create schema questionnaires;

create table questionnaires.licence_record (
    id                 uuid primary key,
    organization_id    uuid not null references programs.organization,
    instrument_id      text not null,
    decided_by         text not null,
    decided_on         date not null,
    basis              text not null,
    document           text not null,
    commercial         boolean not null,
    is_demo            boolean not null default false,
    filed_by           uuid references access.account,
    filed_at           timestamptz not null default now()
);
create index licence_record_organization on questionnaires.licence_record (organization_id, instrument_id, filed_at);
comment on table questionnaires.licence_record is
    'on what grounds an organization uses the words of an instrument whose licence has conditions';

create table questionnaires.licence_withdrawal (
    record_id     uuid primary key references questionnaires.licence_record,
    reason        text not null,
    withdrawn_by  uuid not null references access.account,
    withdrawn_at  timestamptz not null default now()
);

create table questionnaires.imported (
    id                uuid primary key,
    organization_id   uuid not null references programs.organization,
    instrument_id     text not null,
    version           text not null,
    questionnaire     text not null,
    scores            text not null,
    record_id         uuid not null references questionnaires.licence_record,
    imported_by       uuid not null references access.account,
    imported_at       timestamptz not null default now(),
    unique (instrument_id, version)
);
create index imported_organization on questionnaires.imported (organization_id);
comment on table questionnaires.imported is
    'an instrument an organization brought under its own licence: shown to nobody outside of it';
comment on column questionnaires.imported.instrument_id is
    'unique over all organizations: begins with a mark of the organization it belongs to';
comment on column questionnaires.imported.record_id is
    'who asserted the licence of this version, when and on what basis';
