create table access.passkey (
    id               uuid primary key,
    account_id       uuid not null references access.account,
    credential_id    bytea not null unique,
    public_key       bytea not null,
    sign_count       bigint not null,
    backup_eligible  boolean not null,
    backed_up        boolean not null,
    name             text not null,
    made_at          timestamptz not null default now(),
    used_at          timestamptz
);
create index passkey_account on access.passkey (account_id);
comment on column access.passkey.public_key is 'the attested credential data as the authenticator gave it; no secret';
comment on column access.passkey.sign_count is 'how often it has signed, told by itself; one that counts backwards may be a copy';
comment on column access.passkey.backed_up is 'kept by its maker''s cloud too, so that it outlives the device';

create table access.ceremony (
    challenge    bytea primary key,
    purpose      text not null check (purpose in ('sign-in', 'registration', 'proof')),
    holder_hash  bytea not null,
    expires_at   timestamptz not null
);
create index ceremony_expiry on access.ceremony (expires_at);
comment on table access.ceremony is 'challenges that browsers were given and passkeys have yet to sign, each once';
comment on column access.ceremony.holder_hash is 'hash of the one browser or session that may answer';

create table access.recovery_code (
    account_id  uuid not null references access.account,
    selector    text not null,
    code        text not null,
    made_at     timestamptz not null default now(),
    used_at     timestamptz,
    primary key (account_id, selector)
);
comment on column access.recovery_code.selector is 'the first group of signs, by which a code is found';
comment on column access.recovery_code.code is 'hash of the rest';

create table access.happening (
    id          bigint generated always as identity primary key,
    account_id  uuid not null references access.account,
    what        text not null,
    at          timestamptz not null default clock_timestamp(),
    by_account  uuid references access.account,
    about       text not null,
    client      text not null,
    seen_at     timestamptz
);
create index happening_account on access.happening (account_id, id desc);
create index happening_unseen on access.happening (account_id) where seen_at is null;
comment on column access.happening.by_account is 'the member of staff who did it; null for its owner, or an operator at the machine';

alter table access.sign_in add column way text not null default 'password'
    check (way in ('password', 'code', 'recovery-code', 'passkey'));
update access.sign_in set way = 'code' where second_factor;
alter table access.sign_in drop column second_factor;
alter table access.sign_in alter column way drop default;
