create table safeguards.self_test (
    only_one         boolean primary key default true check (only_one),
    watched_from     timestamptz not null default now(),
    began_at         timestamptz,
    told_id          uuid,
    untold_id        uuid,
    is_under_way     boolean not null default false,
    came_through_at  timestamptz,
    took             interval
);
insert into safeguards.self_test default values;
comment on table safeguards.self_test is 'how the hourly self-test of the way of an alert stands';
comment on column safeguards.self_test.told_id is 'the answer whose alert is raised with it';
comment on column safeguards.self_test.untold_id is 'the answer that is kept without an alert, for the second finder to find';
comment on column safeguards.self_test.came_through_at is 'when the last one that came through did';
