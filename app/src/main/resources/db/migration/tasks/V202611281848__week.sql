alter table tasks.batch drop constraint batch_act_check;
alter table tasks.batch add constraint batch_act_check check (act in ('done', 'day', 'week', 'owner'));
