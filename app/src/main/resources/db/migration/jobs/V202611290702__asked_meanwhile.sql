-- A job that is asked for while it is under way may have passed what it is asked for: it is done again once it ends.
alter table jobs.scheduled_task add column is_asked boolean not null default false;
comment on column jobs.scheduled_task.is_asked is 'it was asked for while it was under way';

create function jobs.asked_meanwhile() returns trigger language plpgsql as $$
begin
    new.execution_time := least(new.execution_time, now());
    new.is_asked := false;
    return new;
end $$;

-- Where whoever ends a run writes down its next time: so that none who asks at the same moment is missed.
create trigger asked_meanwhile before update on jobs.scheduled_task
    for each row when (old.picked and not new.picked and new.is_asked) execute function jobs.asked_meanwhile();
