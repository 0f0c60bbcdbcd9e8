-- Labels: what is written down about a person says for itself where it comes from. An item carries its labels as data:
-- 'part2:<program>' for a record of that program under 42 CFR Part 2, 'alert:part2:<program>' for the alert that one of
-- its answers raised. No label, and who may see the class of data sees it; one label or more, and each must be cleared.

alter table access.relationship no force row level security;
alter table programs.care_team_member no force row level security;
alter table programs.episode no force row level security;
alter table rosters.standing_in no force row level security;

alter table access.relationship
    drop constraint relationship_check1,
    add constraint relationship_program check (relation <> 'served' or program_id is not null);
comment on column access.relationship.program_id is
    'the program that serves the person, or as whose staff somebody stands to the person; null where it is by no program';

update access.relationship r set program_id = e.program_id
from programs.care_team_member m join programs.episode e on e.id = m.episode_id
where m.relationship_id = r.id;
update access.relationship r set program_id = e.program_id
from rosters.standing_in s
join programs.care_team_member m on m.relationship_id = s.member_id
join programs.episode e on e.id = m.episode_id
where s.relationship_id = r.id;

create table access.clearance (
    id          uuid primary key,
    person_id   uuid not null references people.person,
    origin_id   uuid references programs.program,
    account_id  uuid references access.account,
    program_id  uuid references programs.program,
    basis       text not null check (basis in ('consent', 'medical-emergency', 'audit')),
    starts_at   timestamptz not null,
    ends_at     timestamptz
);
create index clearance_person on access.clearance (person_id);
comment on table access.clearance is
    'who else may see what is labeled as of a program under 42 CFR Part 2; the module that knows why begins and ends it';
comment on column access.clearance.origin_id is 'whose records; null for those of every such program';
comment on column access.clearance.account_id is 'the one who may; null for all who stand to the person';
comment on column access.clearance.program_id is 'only those who stand to the person as staff of that program';

insert into access.opening (relation, data_class)
select unnest(array['care_team', 'cover', 'assigned_worker', 'primary_care', 'consultant', 'supervisor', 'break_glass',
    'privacy_case']), 'E';

-- Which labels are cleared for whom at this moment, and by which relation. The staff of the program itself need to know;
-- others need a consent or an exception. Whoever is told of an alert sees the alert, and not the record it comes from.
create view access.cleared_now with (security_invoker = true) as
select r.account_id, r.person_id, r.relation, l.label
from access.relationship r
join access.relationship o on o.person_id = r.person_id and o.relation = 'served' and o.starts_at <= now()
join programs.program g on g.id = o.program_id and g.part2
cross join lateral (values ('part2:' || g.id), ('alert:part2:' || g.id)) as l (label)
where r.account_id is not null and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
  and exists (select 1 from access.role_now h where h.account_id = r.account_id
      and (case when r.relation = 'privacy_case' then h.role = 'privacy-officer' else h.meets <> 'nobody' end))
  and (r.program_id = g.id
    or (r.relation = 'alert_recipient' and l.label like 'alert:%')
    or exists (select 1 from access.clearance c
        where c.person_id = r.person_id and (c.origin_id is null or c.origin_id = g.id)
          and c.starts_at <= now() and (c.ends_at is null or c.ends_at > now())
          and (c.account_id is null or c.account_id = r.account_id)
          and (c.program_id is null or c.program_id = r.program_id)));

-- The same as the service sees it, for the decision and its conditions: what they tell is about one account.
create function access.cleared_for(account uuid, person uuid) returns table (relation text, label text)
    language plpgsql stable rows 4 as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    return query select c.relation, c.label from access.cleared_now c
        where c.account_id = account and c.person_id = person;
    perform set_config('attune.viewer', viewer, true);
end $$;

-- For the net: an opening of class E clears a label, one of class D clears that of an alert.
create function access.labels_opened(account uuid, person uuid) returns text[] language sql stable
    return array(select c.label from access.cleared_for(account, person) c
        join access.opening o on o.relation = c.relation
         and o.data_class = case when c.label like 'alert:%' then 'D' else 'E' end);

create function access.clears(account uuid, person uuid, labels text[]) returns boolean language sql stable
    return labels <@ access.labels_opened(account, person);

-- Once for a statement about the person whom the hint of the service names.
create function access.looked_at() returns uuid language sql stable
    return case when access.viewer_is('staff') then nullif(current_setting('attune.person', true), '')::uuid end;

create function access.labels_in_sight() returns text[] language sql stable
    return case when access.looked_at() is null then '{}'
        else access.labels_opened(access.viewer_account(), access.looked_at()) end;

-- How an item comes by its labels: from the programs it is known to come from, if one is under Part 2.
create function access.labels_of(programs uuid[]) returns text[] language sql stable
    return array(select 'part2:' || g.id from programs.program g where g.id = any (programs) and g.part2 order by g.id);

-- As whose staff somebody stands to the person, else as whose they did.
create function access.programs_of(author uuid, person uuid) returns uuid[] language sql stable
    return coalesce(
        nullif(array(
            select distinct r.program_id from access.relationship r
            where r.account_id = author and r.person_id = person and r.program_id is not null
              and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())), '{}'),
        array(
            select distinct r.program_id from access.relationship r
            where r.account_id = author and r.person_id = person and r.program_id is not null));

-- Where no program is named: what staff write is of the programs as whose staff they stand to the person, perhaps of none.
-- What others bring is of the programs that serve the person, or did. One under Part 2 among several is enough.
create function access.labels_by(person uuid, author uuid) returns text[] language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    found uuid[];
begin
    perform set_config('attune.viewer', 'service', true);
    if not exists (select 1 from access.relationship r join programs.program g on g.id = r.program_id and g.part2
        where r.person_id = person and r.relation = 'served') then
        found := '{}';
    elsif exists (select 1 from access.account a where a.id = author and a.kind = 'staff') then
        found := access.programs_of(author, person);
    else
        found := array(select r.program_id from access.relationship r
            where r.person_id = person and r.relation = 'served'
              and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()));
        if cardinality(found) = 0 then
            found := array(select r.program_id from access.relationship r
                where r.person_id = person and r.relation = 'served');
        end if;
    end if;
    perform set_config('attune.viewer', viewer, true);
    return access.labels_of(found);
end $$;

-- For tables of what somebody wrote down.
create function access.label_recorded() returns trigger language plpgsql as $$
begin
    new.labels := access.labels_by(new.person_id, new.recorded_by);
    return new;
end $$;
