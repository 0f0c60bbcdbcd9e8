alter table tasks.batch add column day date;
alter table tasks.batch add column owner_id uuid references access.account;
comment on column tasks.batch.day is 'to which they were moved, or in the week of which';
comment on column tasks.batch.owner_id is 'to whom they were given';
