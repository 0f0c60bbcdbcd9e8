create schema access;

create table access.account (
    id                           uuid primary key,
    kind                         text not null check (kind in ('staff', 'person')),
    login                        text,
    name                         text not null,
    person_id                    uuid references people.person,
    language                     text check (language in ('en', 'es')),
    password                     text,
    password_needs_second_factor boolean not null default false,
    password_set_at              timestamptz,
    active_from                  timestamptz not null default now(),
    active_until                 timestamptz,
    created_at                   timestamptz not null default now(),
    created_by                   uuid,
    version                      integer not null default 0,
    check ((kind = 'person') = (person_id is not null)),
    check (kind = 'person' or login is not null),
    check (login is not null or password is null)
);
create unique index account_login on access.account (lower(login));
create unique index account_person on access.account (person_id) where person_id is not null;
comment on column access.account.language is 'chosen by its owner; until then as their browser asks';
comment on column access.account.login is 'normalized; a person chooses theirs when they claim the account';
comment on column access.account.password_needs_second_factor is 'short enough that it opens nothing alone';

create table access.role (
    word   text primary key,
    meets  text not null check (meets in ('people', 'desk', 'nobody'))
);
comment on column access.role.meets is
    'people: works with people of its programs; desk: with those served at its site; nobody: never opens a record';
insert into access.role (word, meets) values
    ('care-manager', 'people'), ('therapist', 'people'), ('psychiatric-consultant', 'people'),
    ('primary-care', 'people'), ('nurse', 'people'), ('social-worker', 'people'), ('case-manager', 'people'),
    ('peer', 'people'), ('community-worker', 'people'), ('employment-specialist', 'people'),
    ('group-facilitator', 'people'), ('supervisor', 'people'), ('front-desk', 'desk'),
    ('manager', 'nobody'), ('quality-analyst', 'nobody'), ('privacy-officer', 'nobody'),
    ('system-administrator', 'nobody');

create table access.role_grant (
    id               uuid primary key,
    account_id       uuid not null references access.account,
    role             text not null references access.role,
    organization_id  uuid references programs.organization,
    site_id          uuid references programs.site,
    program_id       uuid references programs.program,
    starts_at        timestamptz not null default now(),
    ends_at          timestamptz,
    granted_by       uuid,
    ended_by         uuid
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

-- The roles that count at this moment: granted, not ended, and the account is active.
create view access.role_now as
select g.account_id, g.role, m.meets, g.organization_id, g.site_id, g.program_id
from access.role_grant g
join access.role m on m.word = g.role
join access.account a on a.id = g.account_id
where g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())
  and a.active_from <= now() and (a.active_until is null or a.active_until > now());

-- Who stands how to whom at this moment: what is dated, and what follows from working in the program or at the desk
-- of the site that serves a person. A relationship counts only for somebody who holds a role that meets people.
create view access.relation_now as
select r.account_id, r.person_id, r.relation
from access.relationship r
where r.account_id is not null and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
  and exists (select 1 from access.role_now g where g.account_id = r.account_id and g.meets <> 'nobody')
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

-- What follows from a role whoever is asked about: somebody who works with people may raise a concern for anybody.
create view access.standing_now as
select g.account_id,
    case when g.meets = 'people' then 'other_staff' else replace(g.role, '-', '_') end as relation
from access.role_now g
where g.meets = 'people' or g.role in ('manager', 'quality-analyst', 'system-administrator');

create table access.invitation (
    id          uuid primary key,
    account_id  uuid not null references access.account,
    code_hash   bytea not null unique,
    made_by     uuid,
    made_at     timestamptz not null default now(),
    expires_at  timestamptz not null,
    used_at     timestamptz,
    ended_at    timestamptz
);
create index invitation_account on access.invitation (account_id);

create table access.second_factor (
    account_id    uuid primary key references access.account,
    secret        bytea not null,
    offered_at    timestamptz not null default now(),
    confirmed_at  timestamptz,
    last_step     bigint not null default 0
);
comment on column access.second_factor.secret is 'sealed with the key of the service, never in clear';
comment on column access.second_factor.last_step is 'the time step of the last code that was taken: each is taken once';

create table access.attempt (
    key       bytea primary key,
    failures  integer not null,
    last_at   timestamptz not null,
    free_at   timestamptz not null
);
create index attempt_last_at on access.attempt (last_at);
comment on column access.attempt.key is 'hash of what is counted: a login, a network address, a device, or two together';

create table access.known_device (
    token_hash  bytea not null,
    account_id  uuid not null references access.account,
    seen_at     timestamptz not null default now(),
    primary key (token_hash, account_id)
);
create index known_device_account on access.known_device (account_id);

create table access.sign_in (
    id             bigint generated always as identity primary key,
    account_id     uuid not null references access.account,
    at             timestamptz not null default clock_timestamp(),
    client         text not null,
    network        text not null,
    second_factor  boolean not null
);
create index sign_in_account on access.sign_in (account_id, at desc);

create table access.session (
    primary_id             text primary key,
    session_hash           bytea not null unique,
    creation_time          bigint not null,
    last_access_time       bigint not null,
    max_inactive_interval  int not null,
    expiry_time            bigint not null,
    principal_name         text
);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);
comment on column access.session.session_hash is 'who reads the table or a copy of it can''t take over a session';

create table access.session_attributes (
    session_primary_id  text not null references access.session on delete cascade,
    attribute_name      text not null,
    attribute_bytes     bytea not null,
    primary key (session_primary_id, attribute_name)
);
