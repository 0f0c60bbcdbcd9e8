alter table goals.goal no force row level security;
alter table goals.wording no force row level security;
alter table access.relationship no force row level security;
alter table goals.goal add labels text[] not null default '{part2}';
comment on column goals.goal.labels is 'of all its wordings';

-- It says nothing before it has words; then it is of the programs of all who have worded it.
create function goals.label_goal() returns trigger language plpgsql as $$
begin
    new.labels := '{}';
    return new;
end $$;
create trigger goal_label before insert on goals.goal
    for each row execute function goals.label_goal();

create function goals.label_worded() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    update goals.goal g set labels = array(
        select l from unnest(g.labels || access.labels_by(g.person_id, new.written_by)) as l group by l order by l)
    where g.id = new.goal_id and not access.labels_by(g.person_id, new.written_by) <@ g.labels;
    perform set_config('attune.viewer', viewer, true);
    return null;
end $$;
create trigger wording_label after insert on goals.wording
    for each row execute function goals.label_worded();

update goals.goal g set labels = array(
    select distinct l from goals.wording w, unnest(access.labels_by(g.person_id, w.written_by)) as l
    where w.goal_id = g.id order by l);
