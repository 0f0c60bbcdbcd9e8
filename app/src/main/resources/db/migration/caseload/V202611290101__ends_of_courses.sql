-- A list is sorted and reasoned about by the ends of courses; the whole ones are read for the rows of a page.
alter table caseload.row
    add column latest_points double precision generated always as (course_points[cardinality(course_points)]) stored,
    add column latest_at_ms bigint generated always as (course_at_ms[cardinality(course_at_ms)]) stored,
    add column previous_points double precision
        generated always as (course_points[cardinality(course_points) - 1]) stored,
    add column previous_at_ms bigint generated always as (course_at_ms[cardinality(course_at_ms) - 1]) stored;
