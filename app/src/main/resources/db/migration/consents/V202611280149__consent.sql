create schema consents;

create table consents.consent (
    id             uuid primary key,
    person_id      uuid not null references people.person,
    origin_id      uuid not null references programs.program,
    recipient_id   uuid references programs.program,
    purpose        text not null check (purpose in ('care', 'treatment')),
    signed_on      date not null,
    signed_by      text not null check (length(signed_by) between 1 and 200),
    expires_on     date,
    statement      text not null,
    recorded_by    uuid not null references access.account,
    recorded_at    timestamptz not null,
    revoked_at     timestamptz,
    revoked_by     uuid references access.account,
    clearance_id   uuid not null references access.clearance,
    labels         text[] not null,
    check (expires_on is null or expires_on >= signed_on),
    check ((revoked_at is null) = (revoked_by is null))
);
create index consent_person on consents.consent (person_id, signed_on);
comment on table consents.consent is
    'a written consent by which others than the staff of a program under 42 CFR Part 2 may see its records (2.31)';
comment on column consents.consent.origin_id is 'whose records';
comment on column consents.consent.recipient_id is
    'the program whose staff may see them; null for all who care for the person here, now and later';
comment on column consents.consent.purpose is 'care: treatment, payment and operations of care; treatment: that alone';
comment on column consents.consent.statement is 'the version of the words that were signed; they stand in the messages';
comment on column consents.consent.clearance_id is 'what it opens, until it is revoked or expires';
comment on column consents.consent.labels is 'that there is one tells of the program: seen by those who may see its records';
