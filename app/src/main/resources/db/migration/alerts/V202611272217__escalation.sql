create table alerts.recipient (
    alert_id         uuid not null references alerts.alert,
    account_id       uuid not null references access.account,
    person_id        uuid not null references people.person,
    relationship_id  uuid references access.relationship,
    told_at          timestamptz not null default now(),
    notices          integer not null default 0,
    delivered_at     timestamptz,
    seen_at          timestamptz,
    primary key (alert_id, account_id)
);
create index recipient_person on alerts.recipient (person_id);
comment on table alerts.recipient is 'who was told of an alert: its owner, and all to whom it went on since';
comment on column alerts.recipient.relationship_id is 'by which they see the person until the alert is closed';
comment on column alerts.recipient.notices is 'how often a notice was sent: alert, recipient and this number are its key';

create table alerts.clock (
    alert_id   uuid primary key references alerts.alert,
    person_id  uuid not null references people.person,
    awaits     text not null check (awaits in ('acknowledgement', 'assessment')),
    next_at    timestamptz,
    round      integer not null default 0
);
create index clock_due on alerts.clock (next_at) where next_at is not null;
create index clock_person on alerts.clock (person_id);
comment on table alerts.clock is 'when an alert goes on to whoever is next, unless somebody has it, or has judged it, before';
comment on column alerts.clock.next_at is 'by the clock of the database; null where nothing is waited for';
comment on column alerts.clock.round is 'how often all of them were told again, once all had been told';

create index alert_open on alerts.alert (id) where state <> 'closed' and not is_historic;

alter table alerts.event add escalated_to uuid references access.account;
comment on column alerts.event.escalated_to is 'to whom it went on because nobody acted in time';
alter table alerts.event add told_again boolean not null default false;
comment on column alerts.event.told_again is 'all who had been told were told once more';

create table alerts.escalation_rule (
    urgency              text not null,
    next_after_minutes   integer not null check (next_after_minutes > 0),
    again_after_minutes  integer not null check (again_after_minutes > 0),
    assess_in_minutes    integer not null check (assess_in_minutes > 0),
    in_force_from        date not null,
    in_force_until       date,
    source               text not null,
    primary key (urgency, in_force_from)
);
comment on table alerts.escalation_rule is
    'once a deadline has passed: how soon the next is told, and all again; and by when an alert that somebody has is judged';

insert into alerts.escalation_rule
    (urgency, next_after_minutes, again_after_minutes, assess_in_minutes, in_force_from, source) values
    ('immediate', 10, 30, 120, '2026-01-01',
     'ours: an acute answer needs a person at once; ten minutes for each who is told, to be set by the clinic'),
    ('same-day', 30, 120, 1440, '2026-01-01',
     'ours: past the end of the day nobody waits longer than half an hour for the next; to be set by the clinic'),
    ('next-contact', 240, 1440, 10080, '2026-01-01',
     'ours: a question that was skipped is no emergency; four hours for each, to be set by the clinic');
