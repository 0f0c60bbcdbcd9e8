-- Rows tell of every relapse, and who told of it; until now those alone that the person told of.
alter table caseload.row rename column relapse_told_at to relapsed_at;
alter table caseload.row add column relapse_told_by text check (relapse_told_by in ('person', 'staff', 'score'));
alter table caseload.row no force row level security;
update caseload.row set relapse_told_by = 'person' where relapsed_at is not null;
alter table caseload.row force row level security;
alter table caseload.row add check ((relapsed_at is null) = (relapse_told_by is null));
comment on column caseload.row.relapsed_at is 'when treatment was taken up again since it came back; null where that is not how it stands';
