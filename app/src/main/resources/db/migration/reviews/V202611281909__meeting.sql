create table reviews.meeting (
    id             uuid primary key default uuidv7(),
    program_id     uuid not null references programs.program,
    consultant_id  uuid not null references access.account,
    held_on        date not null,
    minutes        text check (length(minutes) between 1 and 2000),
    next_on        date,
    version        integer not null default 0,
    called_at      timestamptz not null default now(),
    called_by      uuid not null references access.account,
    written_at     timestamptz,
    written_by     uuid references access.account,
    unique (program_id, consultant_id, held_on),
    check (next_on > held_on),
    check ((minutes is null) = (written_by is null) and (written_at is null) = (written_by is null)),
    check (next_on is null or minutes is not null)
);
create index meeting_consultant on reviews.meeting (consultant_id, held_on);
comment on table reviews.meeting is
    'a consultant and those who care talk over who is in review: about nobody alone, so what is recommended stands elsewhere';
comment on column reviews.meeting.held_on is 'a day of the site';
comment on column reviews.meeting.next_on is 'agreed on when the minutes were written; the meeting of that day is a row of its own';
