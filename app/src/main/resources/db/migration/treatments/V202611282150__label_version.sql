-- A treatment is of the programs of all who have written a version of it: what one under 42 CFR Part 2 says later is theirs,
-- too.
alter table treatments.treatment no force row level security;
alter table treatments.version no force row level security;
alter table access.relationship no force row level security;
comment on column treatments.treatment.labels is 'of the programs of all who wrote a version of it';

create function treatments.label_version() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    update treatments.treatment t set labels = array(
        select l from unnest(t.labels || access.labels_by(t.person_id, new.written_by)) as l group by l order by l)
    where t.id = new.treatment_id and not access.labels_by(t.person_id, new.written_by) <@ t.labels;
    perform set_config('attune.viewer', viewer, true);
    return null;
end $$;
create trigger version_label after insert on treatments.version
    for each row execute function treatments.label_version();

-- As whose staff all who wrote a version stand to the person.
create function treatments.programs_of(item uuid) returns uuid[] language sql stable
    return array(
        select distinct p from treatments.version v join treatments.treatment t on t.id = v.treatment_id
        cross join lateral unnest(access.programs_of(v.written_by, t.person_id)) as p where v.treatment_id = item);

update treatments.treatment t set labels = array(
    select l from unnest(t.labels || access.labels_of(treatments.programs_of(t.id))) as l group by l order by l)
where not access.labels_of(treatments.programs_of(t.id)) <@ t.labels;
