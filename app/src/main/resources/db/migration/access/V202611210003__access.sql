create schema access;

create table access.account (
    id            uuid primary key,
    kind          text not null check (kind in ('staff', 'person')),
    login         text not null,
    name          text not null,
    person_id     uuid references people.person,
    language      text not null default 'en',
    password      text,
    active_from   timestamptz not null default now(),
    active_until  timestamptz,
    created_at    timestamptz not null default now(),
    check ((kind = 'person') = (person_id is not null))
);
create unique index account_login on access.account (lower(login));
create index account_person on access.account (person_id) where person_id is not null;

create table access.role_grant (
    id               uuid primary key,
    account_id       uuid not null references access.account,
    role             text not null,
    organization_id  uuid references programs.organization,
    site_id          uuid references programs.site,
    program_id       uuid references programs.program,
    starts_at        timestamptz not null default now(),
    ends_at          timestamptz
);
create index role_grant_account on access.role_grant (account_id);

create table access.relationship (
    id          uuid primary key,
    person_id   uuid not null references people.person,
    relation    text not null,
    account_id  uuid references access.account,
    program_id  uuid references programs.program,
    site_id     uuid references programs.site,
    starts_at   timestamptz not null,
    ends_at     timestamptz,
    check ((account_id is null) = (relation = 'served')),
    check ((program_id is null) = (relation <> 'served'))
);
create index relationship_account on access.relationship (account_id, person_id) where account_id is not null;
create index relationship_person on access.relationship (person_id);
create index relationship_program on access.relationship (program_id) where program_id is not null;
create index relationship_site on access.relationship (site_id) where site_id is not null;

-- Who stands how to whom at this moment: what is dated, and what follows from working in the program or at the desk
-- of the site that serves a person.
create view access.relation_now as
select r.account_id, r.person_id, r.relation
from access.relationship r
where r.account_id is not null and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
union all
select r.account_id, r.person_id, 'left_team'
from access.relationship r
where r.account_id is not null and r.relation in ('care_team', 'assigned_worker', 'primary_care')
  and r.ends_at <= now() and r.ends_at > now() - interval '30 days'
union all
select g.account_id, r.person_id, case when g.role = 'front-desk' then 'front_desk' else 'same_program' end
from access.role_grant g
join access.relationship r
  on r.relation = 'served'
 and ((g.role = 'front-desk' and r.site_id = g.site_id) or (g.role <> 'front-desk' and r.program_id = g.program_id))
where g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())
  and g.role not in ('manager', 'system-administrator', 'quality-analyst')
  and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now());

create table access.session (
    primary_id             char(36) primary key,
    session_id             char(36) not null unique,
    creation_time          bigint not null,
    last_access_time       bigint not null,
    max_inactive_interval  int not null,
    expiry_time            bigint not null,
    principal_name         varchar(100)
);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);

create table access.session_attributes (
    session_primary_id  char(36) not null references access.session on delete cascade,
    attribute_name      varchar(200) not null,
    attribute_bytes     bytea not null,
    primary key (session_primary_id, attribute_name)
);
