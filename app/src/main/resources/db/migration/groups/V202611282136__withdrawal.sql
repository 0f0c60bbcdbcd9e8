create table groups.session_withdrawal (
    id            bigint generated always as identity primary key,
    session_id    uuid not null references groups.session,
    why           text not null,
    withdrawn_at  timestamptz not null,
    withdrawn_by  uuid not null references access.account,
    undone_at     timestamptz not null default now(),
    undone_by     uuid not null references access.account
);
create index session_withdrawal_session on groups.session_withdrawal (session_id);
comment on table groups.session_withdrawal is 'that a session was withdrawn and counts again; one that is withdrawn now says so itself';
comment on column groups.attendance.outcome is 'was there, or why not; none where it was corrected to tell nothing of them';
