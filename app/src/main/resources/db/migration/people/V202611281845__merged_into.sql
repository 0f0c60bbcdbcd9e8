alter table people.person
    add merged_into uuid references people.person,
    add check (merged_into <> id);
create index person_merged_into on people.person (merged_into) where merged_into is not null;
comment on column people.person.merged_into is
    'somebody recorded twice: the record that everything of this one stands in now; empty in all others';
