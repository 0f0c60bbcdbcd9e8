-- A task is of the programs of whoever gave it, of all who put it in other words, and of what it came from. Whoever is to
-- have one sees what it is about as access tells it, by what their relation opens.
alter table tasks.task no force row level security;
alter table tasks.step no force row level security;
alter table access.relationship no force row level security;
alter table alerts.alert no force row level security;
alter table contacts.contact no force row level security;
comment on column tasks.task.labels is 'of the programs of all who put it in words, and of what it came from';

create or replace function tasks.sees_about(account uuid, person uuid, site uuid, labels text[]) returns boolean
    language sql stable
    return case when person is null
        then exists (select 1 from tasks.staff_now w where w.account_id = account and w.site_id = site)
        else exists (
            select 1 from access.relations_of(account, person, access.ground_of(account)) n
            where n in ('care_team', 'cover', 'assigned_worker', 'primary_care', 'consultant', 'supervisor',
                    'alert_recipient', 'front_desk')
               or n = 'left_team' and not exists (select 1 from programs.episode e
                    where e.person_id = person and e.ended_on is null))
            and (labels = '{}' or access.clears(account, person, labels, access.ground_of(account)))
        end;

create function tasks.labels_of_origin(origin uuid) returns text[] language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    found text[];
begin
    perform set_config('attune.viewer', 'service', true);
    found := array(
        select l from alerts.alert a, unnest(a.labels) as l where a.id = origin
        union select l from contacts.contact c, unnest(c.labels) as l where c.id = origin
        order by 1);
    perform set_config('attune.viewer', viewer, true);
    return found;
end $$;

create function tasks.with_labels(labels text[], others text[]) returns text[] language sql immutable
    return array(select l from unnest(labels || others) as l group by l order by l);

create function tasks.label_task() returns trigger language plpgsql as $$
begin
    new.labels := tasks.with_labels(
        access.labels_by(new.person_id, new.recorded_by), tasks.labels_of_origin(new.origin_id));
    return new;
end $$;
drop trigger task_label on tasks.task;
create trigger task_label before insert on tasks.task for each row execute function tasks.label_task();

create function tasks.label_reworded() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    update tasks.task t set labels = tasks.with_labels(t.labels, access.labels_by(t.person_id, new.by_id))
    where t.id = new.task_id and not access.labels_by(t.person_id, new.by_id) <@ t.labels;
    perform set_config('attune.viewer', viewer, true);
    return null;
end $$;
create trigger step_label after insert on tasks.step
    for each row when (new.kind = 'reworded') execute function tasks.label_reworded();

-- What its origin is labeled with later, it is labeled with, too; it loses none of its own by that.
create function tasks.follow_origin() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    update tasks.task t set labels = tasks.with_labels(t.labels, new.labels)
    where t.origin_id = new.id and not new.labels <@ t.labels;
    perform set_config('attune.viewer', viewer, true);
    return null;
end $$;
create trigger alert_labels_task after update of labels on alerts.alert
    for each row when (not new.labels <@ old.labels) execute function tasks.follow_origin();
create trigger contact_labels_task after update of labels on contacts.contact
    for each row when (not new.labels <@ old.labels) execute function tasks.follow_origin();

-- As whose staff all who put it in words stand to the person.
create function tasks.programs_of(item uuid) returns uuid[] language sql stable
    return array(
        select distinct p from tasks.task t
        cross join lateral (
            select t.recorded_by as author
            union select s.by_id from tasks.step s where s.task_id = t.id and s.kind = 'reworded') a
        cross join lateral unnest(access.programs_of(a.author, t.person_id)) as p
        where t.id = item and t.person_id is not null);

update tasks.task t set labels = tasks.with_labels(
    t.labels, access.labels_of(tasks.programs_of(t.id)) || tasks.labels_of_origin(t.origin_id))
where not access.labels_of(tasks.programs_of(t.id)) || tasks.labels_of_origin(t.origin_id) <@ t.labels;
