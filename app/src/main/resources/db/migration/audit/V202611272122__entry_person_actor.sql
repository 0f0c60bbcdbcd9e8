-- A person reads who has looked, one actor after the other or all of them: the same index serves both.
drop index audit.entry_person;
create index entry_person on audit.entry (person_id, actor_id, at) where person_id is not null;
