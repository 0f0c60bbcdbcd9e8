create schema groups;

create table groups."group" (
    id          uuid primary key,
    program_id  uuid not null references programs.program,
    name        text not null,
    mode        text not null check (mode in ('in-person', 'community', 'video', 'phone')),
    place       text,
    meets       text not null,
    admission   text not null check (admission in ('open', 'closed')),
    most        integer check (most > 0),
    version     integer not null default 1,
    begun_at    timestamptz not null default now(),
    begun_by    uuid not null references access.account,
    ended_at    timestamptz,
    ended_by    uuid references access.account,
    check ((ended_at is null) = (ended_by is null))
);
create index group_program on groups."group" (program_id) where ended_at is null;
comment on column groups."group".name is 'in words that do not disclose why somebody takes part: it stands in calendars and lists';
comment on column groups."group".place is 'a room, an address, or the link of a video call';
comment on column groups."group".meets is 'weekday and time, in words';
comment on column groups."group".admission is 'open: people join at any time; closed: nobody joins after the first session';

create table groups.facilitator (
    id          uuid primary key,
    group_id    uuid not null references groups."group",
    account_id  uuid not null references access.account,
    began_at    timestamptz not null default now(),
    began_by    uuid not null references access.account,
    ended_at    timestamptz,
    ended_by    uuid references access.account
);
create unique index facilitator_once on groups.facilitator (group_id, account_id) where ended_at is null;
create index facilitator_account on groups.facilitator (account_id) where ended_at is null;

create table groups.member (
    id         uuid primary key,
    group_id   uuid not null references groups."group",
    person_id  uuid not null references people.person,
    joined_at  timestamptz not null default now(),
    joined_by  uuid not null references access.account,
    left_at    timestamptz,
    left_by    uuid references access.account,
    labels     text[] not null default '{part2}',
    check (left_by is null or left_at is not null)
);
create unique index member_once on groups.member (group_id, person_id) where left_at is null;
create index member_person on groups.member (person_id);
comment on column groups.member.left_by is 'nobody where their care in the program ended';

create table groups.tie (
    relationship_id  uuid primary key references access.relationship,
    member_id        uuid not null references groups.member,
    facilitator_id   uuid not null references groups.facilitator
);
create index tie_member on groups.tie (member_id);
create index tie_facilitator on groups.tie (facilitator_id);
comment on table groups.tie is 'by which relationship a facilitator stands to a member, while both are of the group';

create table groups.session (
    id            uuid primary key,
    group_id      uuid not null references groups."group",
    at            timestamptz not null,
    minutes       integer not null check (minutes between 1 and 1440),
    note          text not null,
    version       integer not null default 1,
    signed_at     timestamptz not null default now(),
    signed_by     uuid not null references access.account,
    withdrawn_at  timestamptz,
    withdrawn_by  uuid references access.account,
    withdrawn_why text,
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
create index session_group on groups.session (group_id, at desc);
comment on column groups.session.note is 'what was done; stands in the chart of each who was there, so it names nobody';

create table groups.session_facilitator (
    session_id  uuid not null references groups.session,
    account_id  uuid not null references access.account,
    primary key (session_id, account_id)
);

create table groups.session_change (
    id          bigint generated always as identity primary key,
    session_id  uuid not null references groups.session,
    at          timestamptz not null,
    minutes     integer not null,
    note        text not null,
    reason      text not null,
    changed_at  timestamptz not null default now(),
    changed_by  uuid not null references access.account
);
create index session_change_session on groups.session_change (session_id);
comment on table groups.session_change is 'that a session was corrected; when it was, its minutes and its note as they were before';

create table groups.attendance (
    id           uuid primary key,
    session_id   uuid not null references groups.session,
    person_id    uuid not null references people.person,
    outcome      text not null,
    line         text,
    follows      uuid unique references groups.attendance,
    recorded_at  timestamptz not null default now(),
    recorded_by  uuid not null references access.account,
    labels       text[] not null default '{part2}'
);
create unique index attendance_first on groups.attendance (session_id, person_id) where follows is null;
create index attendance_person on groups.attendance (person_id);
comment on table groups.attendance is 'who was there, each line written into that person''s chart as the contact of the same id';
comment on column groups.attendance.line is 'stands in that person''s chart alone';
comment on column groups.attendance.follows is 'the line that it corrects, which stays to be read';

-- That somebody takes part in a group of a program under 42 CFR Part 2 is protected itself.
create function groups.label_member() returns trigger language plpgsql as $$
begin
    new.labels := access.labels_of(array(select g.program_id from groups."group" g where g.id = new.group_id));
    return new;
end $$;
create trigger member_label before insert on groups.member
    for each row execute function groups.label_member();

create function groups.label_attendance() returns trigger language plpgsql as $$
begin
    new.labels := access.labels_of(array(
        select g.program_id from groups.session s join groups."group" g on g.id = s.group_id where s.id = new.session_id));
    return new;
end $$;
create trigger attendance_label before insert on groups.attendance
    for each row execute function groups.label_attendance();
