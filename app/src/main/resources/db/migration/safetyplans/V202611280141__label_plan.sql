-- A safety plan that staff wrote with the person carries the labels of their programs, as of an alert: whoever is told of
-- an alert sees the plan. One that the person wrote alone is their own and carries none: it is for all who help.
alter table safetyplans.plan no force row level security;
alter table access.relationship no force row level security;
alter table access.account no force row level security;
alter table safetyplans.plan add labels text[] not null default '{part2}';
comment on column safetyplans.plan.labels is 'of the programs of whoever wrote it, and of the version before it';

create function safetyplans.labels_of(person uuid, author uuid, before uuid) returns text[]
    language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    inherited text[];
    own boolean;
begin
    perform set_config('attune.viewer', 'service', true);
    inherited := coalesce((select p.labels from safetyplans.plan p where p.id = before), '{}');
    own := exists (select 1 from access.account a where a.id = author and a.kind = 'person');
    perform set_config('attune.viewer', viewer, true);
    if own then
        return inherited;
    end if;
    return array(select l from unnest(inherited || array(
        select 'alert:' || w from unnest(access.labels_by(person, author)) as w)) as l group by l order by l);
end $$;

create function safetyplans.label_plan() returns trigger language plpgsql as $$
begin
    new.labels := safetyplans.labels_of(new.person_id, new.written_by, new.follows);
    return new;
end $$;
create trigger plan_label before insert on safetyplans.plan
    for each row execute function safetyplans.label_plan();

-- Whoever may not see that there is a plan can write one beside it.
drop index safetyplans.plan_first;
create unique index plan_first on safetyplans.plan (person_id, labels) where follows is null;

update safetyplans.plan set labels = safetyplans.labels_of(person_id, written_by, null);
