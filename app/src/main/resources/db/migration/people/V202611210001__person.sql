create schema people;

create table people.person (
    id                   uuid primary key,
    given_name           text not null,
    family_name          text not null,
    preferred_name       text,
    name_key             text not null check (name_key = btrim(name_key) and name_key not like '%  %'),
    preferred_key        text check (preferred_key = btrim(preferred_key) and preferred_key not like '%  %'),
    pronouns             text,
    born_on              date,
    administrative_gender text not null default 'unknown'
        check (administrative_gender in ('female', 'male', 'other', 'unknown')),
    languages            text[] not null default '{en}' check (cardinality(languages) > 0),
    needs_interpreter    boolean not null default false,
    phone                text,
    email                text,
    address              text,
    time_zone            text,
    may_call             boolean not null default true,
    may_leave_voicemail  boolean not null default false,
    may_text             boolean not null default false,
    may_email            boolean not null default false,
    may_mail             boolean not null default false,
    contact_wishes       text,
    people_words         text,
    place_words          text,
    purpose_words        text,
    died_on              date,
    created_at           timestamptz not null default now(),
    created_by           uuid,
    version              integer not null default 0,
    words_version        integer not null default 0,
    check (given_name <> '' or family_name <> '')
);
comment on column people.person.name_key is
    'given and family name, lower case, without accents and signs: what search and duplicate candidates compare';
comment on column people.person.preferred_key is 'the preferred name in the same form, where there is one';
comment on column people.person.languages is 'BCP 47 tags, the preferred one first';
comment on column people.person.may_mail is 'letters to the address';
comment on column people.person.died_on is 'from then on nothing reaches out to them';
comment on column people.person.words_version is
    'their own words are changed by themselves, all else by others too: the two do not stand in each other''s way';

create index person_name on people.person (name_key text_pattern_ops, id);
create index person_born_on on people.person (born_on);
create index person_phone on people.person (right(regexp_replace(phone, '\D', '', 'g'), 10)) where phone is not null;
create index person_email on people.person (lower(email)) where email is not null;
create index person_words on people.person
    using gin (array_to_tsvector(string_to_array(name_key || coalesce(' ' || preferred_key, ''), ' ')));

create table people.identifier (
    system     text not null,
    value      text not null,
    person_id  uuid not null references people.person,
    primary key (system, value)
);
create index identifier_person on people.identifier (person_id);
create index identifier_value on people.identifier (value);

create table people.told_apart (
    person_id  uuid not null references people.person,
    other_id   uuid not null references people.person,
    told_by    uuid not null,
    told_at    timestamptz not null,
    primary key (person_id, other_id),
    check (person_id < other_id)
);
create index told_apart_other on people.told_apart (other_id);
comment on table people.told_apart is 'somebody looked and said: these are two people, not one';
