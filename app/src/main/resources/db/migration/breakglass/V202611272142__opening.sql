create schema breakglass;

create table breakglass.reason (
    word            text primary key,
    in_force_from   date not null,
    in_force_until  date,
    source          text not null
);
comment on table breakglass.reason is 'why a record may be opened in an emergency; its words are in the messages';
insert into breakglass.reason (word, in_force_from, source) values
    ('danger-now', '2026-01-01', 'ours: somebody''s life or health is at risk now; cf. 45 CFR 164.512(j)'),
    ('medical-emergency', '2026-01-01', 'ours: treatment in a medical emergency; cf. 42 CFR 2.51, 45 CFR 164.506(c)'),
    ('team-unreachable', '2026-01-01', 'ours: care can''t wait and nobody of the care team answers');

create table breakglass.limits (
    minutes_open      integer not null check (minutes_open between 5 and 240),
    working_days      integer not null check (working_days between 1 and 10),
    unusual_from      integer not null check (unusual_from > 0),
    searches_an_hour  integer not null check (searches_an_hour > 0),
    in_force_from     date primary key,
    source            text not null
);
comment on column breakglass.limits.working_days is 'by when each is reviewed, in days of the site from Monday to Friday';
comment on column breakglass.limits.unusual_from is 'so many by one clinician in 30 days, or more, are pointed out to whoever reviews';
insert into breakglass.limits values (60, 2, 4, 20, '2026-01-01', 'ours, to be set by the clinic');

create table breakglass.search (
    account_id  uuid not null references access.account,
    at          timestamptz not null default clock_timestamp()
);
create index search_account on breakglass.search (account_id, at);
comment on table breakglass.search is 'how often somebody looked for a person in this way; not for whom';

create table breakglass.opening (
    id                uuid primary key,
    person_id         uuid not null references people.person,
    account_id        uuid not null references access.account,
    organization_id   uuid not null references programs.organization,
    relationship_id   uuid not null references access.relationship,
    reason            text not null references breakglass.reason,
    words             text not null check (length(words) between 1 and 2000),
    began_at          timestamptz not null,
    ends_at           timestamptz not null,
    ended_at          timestamptz,
    review_by         timestamptz not null,
    reminded_at       timestamptz,
    withheld_because  text check (length(withheld_because) between 1 and 1000),
    told_at           timestamptz,
    check (ends_at > began_at)
);
create index opening_person on breakglass.opening (person_id, began_at);
create index opening_account on breakglass.opening (account_id, began_at);
create unique index opening_once on breakglass.opening (account_id) where ended_at is null;
comment on column breakglass.opening.ended_at is 'by hand or by its time; until then its holder opens no other';
comment on column breakglass.opening.withheld_because is 'why a clinician found that telling the person would do harm; null where they are told';
comment on column breakglass.opening.told_at is 'when the person said that they have read it';

create table breakglass.review_case (
    opening_id       uuid not null references breakglass.opening,
    account_id       uuid not null references access.account,
    relationship_id  uuid not null references access.relationship,
    primary key (opening_id, account_id)
);
comment on table breakglass.review_case is 'which privacy officers see the person, and by which relationship, until it is reviewed';

create table breakglass.review (
    opening_id   uuid primary key references breakglass.opening,
    outcome      text not null check (outcome in ('justified', 'not-justified', 'to-be-followed-up')),
    words        text not null check (length(words) between 1 and 4000),
    reviewed_by  uuid not null references access.account,
    reviewed_at  timestamptz not null
);

insert into access.opening (relation, data_class)
select relation, class from (values ('break_glass', 'ABCDM'), ('privacy_case', 'ABCDHMN')) as o(relation, classes),
    regexp_split_to_table(o.classes, '') as class;

-- A privacy officer meets nobody, but for whom a case of theirs is about.
create or replace view access.relation_now with (security_invoker = true) as
select r.account_id, r.person_id, r.relation
from access.relationship r
where r.account_id is not null and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
  and exists (select 1 from access.role_now g where g.account_id = r.account_id
      and (case when r.relation = 'privacy_case' then g.role = 'privacy-officer' else g.meets <> 'nobody' end))
union all
select r.account_id, r.person_id, 'left_team'
from access.relationship r
where r.account_id is not null and r.relation = 'care_team'
  and r.starts_at < r.ends_at and r.ends_at <= now() and r.ends_at > now() - interval '30 days'
  and exists (select 1 from access.role_now g where g.account_id = r.account_id and g.meets = 'people')
union all
select g.account_id, r.person_id, case when g.meets = 'desk' then 'front_desk' else 'same_program' end
from access.role_now g
join access.relationship r
  on r.relation = 'served'
 and ((g.meets = 'desk' and r.site_id = g.site_id) or (g.meets = 'people' and r.program_id = g.program_id))
where r.starts_at <= now() and (r.ends_at is null or r.ends_at > now());
