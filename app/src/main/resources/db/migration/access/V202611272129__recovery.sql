-- A code for an account that is in use waits, or for somebody else to stand for it, so that its owner can stop it.
alter table access.invitation
    add column opens_at      timestamptz not null default now(),
    add column confirmed_by  uuid references access.account,
    add column confirmed_at  timestamptz,
    add column ended_by      uuid references access.account,
    add column born_on       date,
    add column wrong_days    integer not null default 0;
comment on column access.invitation.born_on is
    'what the person knows and whoever found the code may not; null where it is not known, and never for staff';
comment on column access.invitation.opens_at is
    'before, the code opens nothing; infinity: only once a second member of staff or the owner confirms';
comment on column access.invitation.wrong_days is 'how often a day of birth was typed with it that is not the person''s';

-- Somebody is away for a while: their account is closed meanwhile and opens again by itself.
create table access.account_leave (
    id          uuid primary key,
    account_id  uuid not null references access.account,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (starts_at < ends_at),
    made_by     uuid not null references access.account,
    made_at     timestamptz not null default now(),
    ended_at    timestamptz,
    ended_by    uuid references access.account
);
create index account_leave_account on access.account_leave (account_id);
create view access.on_leave_now as
select distinct account_id from access.account_leave
where starts_at <= now() and ends_at > now() and ended_at is null;

-- Roles that open the doors for others are given by two: one proposes, another decides.
create table access.role_proposal (
    id               uuid primary key,
    account_id       uuid not null references access.account,
    role             text not null references access.role,
    site_id          uuid references programs.site,
    program_id       uuid references programs.program,
    starts_at        timestamptz not null,
    ends_at          timestamptz,
    proposed_by      uuid not null references access.account,
    proposed_at      timestamptz not null default now(),
    decided_by       uuid references access.account,
    decided_at       timestamptz,
    accepted         boolean,
    check ((decided_at is null) = (accepted is null))
);
create index role_proposal_account on access.role_proposal (account_id);
create index role_proposal_open on access.role_proposal (proposed_at) where decided_at is null;
comment on column access.role_proposal.decided_by is 'another administrator than who proposed; null for an operator at the machine';
