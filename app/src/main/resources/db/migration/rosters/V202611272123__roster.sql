create schema rosters;

create table rosters.shift (
    id              uuid primary key,
    site_id         uuid not null references programs.site,
    account_id      uuid not null references access.account,
    weekday         integer not null check (weekday between 1 and 7),
    begins          time not null,
    ends            time not null,
    in_force_from   date not null,
    in_force_until  date,
    arranged_by     uuid not null,
    arranged_at     timestamptz not null default now()
);
create index shift_site on rosters.shift (site_id, in_force_from);
create index shift_account on rosters.shift (account_id);
comment on table rosters.shift is 'who is on duty every week; days and times are those of the site';
comment on column rosters.shift.weekday is '1 is Monday';
comment on column rosters.shift.ends is 'at or before it begins: on the next day';
comment on column rosters.shift.in_force_until is 'the last day on which it begins; null while open';

create table rosters.day_change (
    id           uuid primary key,
    site_id      uuid not null references programs.site,
    on_day       date not null,
    shift_id     uuid references rosters.shift,
    account_id   uuid references access.account,
    begins       time,
    ends         time,
    arranged_by  uuid not null,
    arranged_at  timestamptz not null default now(),
    check ((shift_id is null) = (begins is not null)),
    check ((begins is null) = (ends is null)),
    check (shift_id is not null or account_id is not null),
    unique (shift_id, on_day)
);
create index day_change_site on rosters.day_change (site_id, on_day);
comment on table rosters.day_change is 'one day that differs from the week: a shift done by another or by nobody, or a duty beside the shifts';

create table rosters.absence (
    id          uuid primary key,
    account_id  uuid not null references access.account,
    site_id     uuid not null references programs.site,
    starts_on   date not null,
    ends_on     date not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    cover_id    uuid references access.account,
    said_by     uuid not null,
    said_at     timestamptz not null default now(),
    ended_by    uuid,
    check (ends_on >= starts_on),
    check (cover_id <> account_id)
);
create index absence_account on rosters.absence (account_id, ends_at);
create index absence_cover on rosters.absence (cover_id, ends_at);
create index absence_site on rosters.absence (site_id, ends_at);
comment on column rosters.absence.ends_on is 'the last day away, as it was said';
comment on column rosters.absence.ends_at is 'the end of that day at the site, or earlier where somebody ended it';

create table rosters.standing_in (
    relationship_id  uuid primary key references access.relationship,
    absence_id       uuid not null references rosters.absence,
    member_id        uuid not null references programs.care_team_member,
    person_id        uuid not null references people.person,
    account_id       uuid not null references access.account,
    begins_at        timestamptz not null,
    ends_at          timestamptz not null
);
create index standing_in_absence on rosters.standing_in (absence_id);
create index standing_in_person on rosters.standing_in (person_id);
create index standing_in_member on rosters.standing_in (member_id);
comment on table rosters.standing_in is
    'for whom of an absent member''s people somebody stands in; what it opens is told by access.relationship';
