alter table contacts.contact add column note text check (length(note) between 1 and 4000);
comment on column contacts.contact.note is 'what it was about; read by whoever reads the record, and by its author';
