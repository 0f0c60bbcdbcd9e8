alter table circumstances.circumstance no force row level security;
alter table access.relationship no force row level security;
alter table circumstances.circumstance add labels text[] not null default '{part2}';
comment on column circumstances.circumstance.labels is 'of the programs of whoever wrote it down';

create trigger circumstance_label before insert on circumstances.circumstance
    for each row execute function access.label_recorded();

-- What takes the place of another inherits its labels.
create function circumstances.label_replacement() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    update circumstances.circumstance anew set labels = array(
        select l from unnest(anew.labels || before.labels) as l group by l order by l)
    from circumstances.circumstance before
    where anew.id = new.replaced_by and before.id = new.circumstance_id and not before.labels <@ anew.labels;
    perform set_config('attune.viewer', viewer, true);
    return null;
end $$;
create trigger withdrawal_labels_replacement after insert on circumstances.withdrawal
    for each row when (new.replaced_by is not null) execute function circumstances.label_replacement();

update circumstances.circumstance set labels = access.labels_by(person_id, recorded_by);
