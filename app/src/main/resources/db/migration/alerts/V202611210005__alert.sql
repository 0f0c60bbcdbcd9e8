create schema alerts;

create table alerts.alert (
    id               uuid primary key,
    person_id        uuid not null references people.person,
    response_id      uuid not null,
    instrument_id    text not null,
    instrument_version text not null,
    item_id          text not null,
    answer           integer,
    reason           text not null check (reason in ('positive', 'unreadable', 'skipped', 'late')),
    urgency          text not null default 'same-day' check (urgency in ('immediate', 'same-day', 'next-contact')),
    state            text not null
        check (state in ('raised', 'notified', 'acknowledged', 'assessed', 'planned', 'closed')),
    is_historic      boolean not null default false,
    owner_id         uuid references access.account,
    relationship_id  uuid references access.relationship,
    site_id          uuid references programs.site,
    raised_at        timestamptz not null default now(),
    due_at           timestamptz,
    version          integer not null default 0,
    unique (response_id, item_id, reason),
    check (is_historic = (due_at is null))
);
create index alert_owner on alerts.alert (owner_id, due_at) where state <> 'closed';
create index alert_person on alerts.alert (person_id, raised_at);
create index alert_historic on alerts.alert (raised_at) where is_historic and state <> 'closed';
comment on column alerts.alert.response_id is 'the response as first given; its corrections add events to the same alert';
comment on column alerts.alert.answer is 'the answer that raised it; null where there was none or it could not be read';
comment on column alerts.alert.is_historic is 'found in imported history: listed for review, starts no clock';
comment on column alerts.alert.relationship_id is 'by which its owner sees the person until it is closed';
comment on column alerts.alert.site_id is 'whose day the deadline follows';

create table alerts.event (
    id        bigint generated always as identity primary key,
    alert_id  uuid not null references alerts.alert,
    at        timestamptz not null default clock_timestamp(),
    by        uuid,
    state     text not null,
    note      text check (length(note) <= 4000),
    sent_as   uuid,
    answer    integer,
    is_withdrawal  boolean not null default false
);
create index event_alert on alerts.event (alert_id, id);
create unique index event_note_once on alerts.event (alert_id, sent_as, md5(note)) where sent_as is not null;
comment on column alerts.event.is_withdrawal is 'the answers were withdrawn, for the reason in the note';
comment on column alerts.event.sent_as is 'the form the note was typed into: sent twice, it is one note';
comment on column alerts.event.answer is 'the item answered once more, or anew by a correction';

create table alerts.deadline_rule (
    urgency         text not null,
    hours           integer check (hours > 0),
    ends_with_day   boolean not null,
    in_force_from   date not null,
    in_force_until  date,
    source          text not null,
    primary key (urgency, in_force_from),
    check (ends_with_day or hours is not null)
);
comment on table alerts.deadline_rule is
    'by when a person must have acted: so many hours, the end of the site''s day, or whichever is earlier';

insert into alerts.deadline_rule (urgency, hours, ends_with_day, in_force_from, source) values
    ('immediate', 1, true, '2026-01-01',
     'ours: an acute answer needs a person at once; one hour is proposed here, to be set by the clinic'),
    ('same-day', null, true, '2026-01-01',
     'ours: any answer above "not at all" is reviewed on the same day; cf. Simon et al. 2013, ps.201200587'),
    ('next-contact', 168, false, '2026-01-01',
     'ours: a safety question that was skipped is asked again within a week');

create table alerts.watched_hours (
    site_id         uuid not null references programs.site,
    weekday         integer not null check (weekday between 1 and 7),
    opens_at        time not null,
    closes_at       time not null,
    in_force_from   date not null,
    in_force_until  date,
    primary key (site_id, weekday, opens_at, in_force_from),
    check (closes_at > opens_at)
);
comment on table alerts.watched_hours is
    'when somebody looks at answers; 1 is Monday; said to a person before a safety question is asked';
