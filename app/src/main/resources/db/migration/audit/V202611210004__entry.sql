create schema audit;

create table audit.entry (
    id          bigint generated always as identity primary key,
    at          timestamptz not null default clock_timestamp(),
    actor_id    uuid,
    actor_kind  text not null,
    verb        text not null,
    data_class  char(1) not null,
    person_id   uuid,
    subject     text not null,
    relation    text,
    allowed     boolean not null
);
create index entry_person on audit.entry (person_id, at) where person_id is not null;
