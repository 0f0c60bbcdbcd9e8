alter table people.person add column birth_year smallint check (birth_year between 1800 and 2200);
comment on column people.person.birth_year is
    'where the day is not known: as told, or reckoned from an age and then off by one at most';
