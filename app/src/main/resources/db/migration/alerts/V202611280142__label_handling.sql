-- What was judged and agreed after an alert inherits its labels, also where one conversation answers several alerts.
alter table alerts.alert no force row level security;
alter table alerts.assessment no force row level security;
alter table alerts.follow_up no force row level security;
alter table alerts.assessment add labels text[] not null default '{}';
alter table alerts.follow_up add labels text[] not null default '{}';
comment on column alerts.assessment.labels is 'inherited from the alerts that it answers';
comment on column alerts.follow_up.labels is 'inherited from its assessment';

create function alerts.label_assessed() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    update alerts.assessment s set labels = array(
        select l from unnest(s.labels || new.labels) as l group by l order by l)
    where s.id = new.assessment_id and not new.labels <@ s.labels;
    update alerts.follow_up f set labels = s.labels
    from alerts.assessment s where s.id = new.assessment_id and f.assessment_id = s.id and f.labels <> s.labels;
    perform set_config('attune.viewer', viewer, true);
    return null;
end $$;
create trigger alert_labels_assessment after insert or update of assessment_id on alerts.alert
    for each row when (new.labels <> '{}' and new.assessment_id is not null) execute function alerts.label_assessed();

create function alerts.label_follow_up() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    select s.labels into strict new.labels from alerts.assessment s where s.id = new.assessment_id;
    perform set_config('attune.viewer', viewer, true);
    return new;
end $$;
create trigger follow_up_label before insert on alerts.follow_up
    for each row execute function alerts.label_follow_up();

update alerts.assessment s set labels = array(
    select distinct l from alerts.alert a, unnest(a.labels) as l where a.assessment_id = s.id order by l);
update alerts.follow_up f set labels = s.labels from alerts.assessment s where s.id = f.assessment_id;
