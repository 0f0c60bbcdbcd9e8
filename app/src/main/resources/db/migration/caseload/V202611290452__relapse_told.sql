alter table caseload.row add column relapse_told_at timestamptz;
comment on column caseload.row.relapse_told_at is 'when the person said that it is coming back; null where that is not how it stands';
