-- A list of some hundred people reads some thousand of these moments: as numbers they are sent and read as they are kept.
alter table caseload.row no force row level security;
alter table caseload.row add column course_at_ms bigint[] not null default '{}';
update caseload.row set course_at_ms = array(select round(extract(epoch from at) * 1000)
    from unnest(course_at) with ordinality as course (at, number) order by number);
alter table caseload.row alter column course_at_ms drop default;
alter table caseload.row drop column course_at;
alter table caseload.row add check (cardinality(course_points) = cardinality(course_at_ms));
comment on column caseload.row.course_at_ms is 'when each was taken: milliseconds since 1970 began in UTC';

