-- Rows tell from now on when somebody last spoke with the person alone, and count fewer attempts: all are made anew. Until
-- then it stands in them as if nobody had.
alter table caseload.row no force row level security;
alter table caseload.row add column spoken_at timestamptz;
update caseload.row set made_in = '';
alter table caseload.row force row level security;
comment on column caseload.row.spoken_at is
    'the last contact in which somebody who may act on what they say spoke with the person alone';
update jobs.scheduled_task set execution_time = now() where task_name = 'caseload.missing' and not picked;
