create schema people;

create table people.person (
    id                   uuid primary key,
    given_name           text not null,
    family_name          text not null,
    preferred_name       text,
    name_key             text not null,
    pronouns             text,
    born_on              date,
    administrative_gender text not null default 'unknown'
        check (administrative_gender in ('female', 'male', 'other', 'unknown')),
    languages            text[] not null default '{en}',
    needs_interpreter    boolean not null default false,
    phone                text,
    email                text,
    address              text,
    time_zone            text,
    may_call             boolean not null default true,
    may_leave_voicemail  boolean not null default false,
    may_text             boolean not null default false,
    may_mail             boolean not null default false,
    contact_wishes       text,
    people_words         text,
    place_words          text,
    purpose_words        text,
    died_on              date,
    created_at           timestamptz not null default now(),
    created_by           uuid,
    version              integer not null default 0
);
comment on column people.person.name_key is 'given and family name, lower case, without accents and signs: what search and duplicate candidates compare';
create index person_name_key on people.person (name_key text_pattern_ops);
create index person_born_on on people.person (born_on);

create table people.identifier (
    system     text not null,
    value      text not null,
    person_id  uuid not null references people.person,
    primary key (system, value)
);
create index identifier_person on people.identifier (person_id);
