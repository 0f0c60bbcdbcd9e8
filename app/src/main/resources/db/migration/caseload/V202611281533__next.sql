alter table caseload.row
    add column next_at   timestamptz,
    add column next_mode text,
    add check ((next_at is null) = (next_mode is null));
comment on column caseload.row.next_at is 'the next appointment as it was when the row was made; once past, it is asked for anew';
