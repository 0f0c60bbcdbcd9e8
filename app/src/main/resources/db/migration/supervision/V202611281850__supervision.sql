create schema supervision;

create table supervision.note (
    id             uuid primary key default uuidv7(),
    worker_id      uuid not null references access.account,
    supervisor_id  uuid not null references access.account,
    version        integer not null check (version > 0),
    agreed         text not null,
    next_on        date,
    recorded_at    timestamptz not null default now(),
    recorded_by    uuid not null references access.account,
    unique (worker_id, supervisor_id, version),
    check (worker_id <> supervisor_id),
    check (recorded_by in (worker_id, supervisor_id))
);
create index note_supervisor on supervision.note (supervisor_id);
comment on table supervision.note is 'what a worker and a supervisor agreed on: each version stays, and nobody but the two reads any';

-- On behalf of a request the database itself shows a note to the two alone, whatever a query forgets; no version is ever
-- changed or removed.
alter table supervision.note enable row level security, force row level security;
create policy of_the_two on supervision.note for select
    using ((select access.viewer_is('service')) or (select access.viewer_account()) in (worker_id, supervisor_id));
create policy by_one_of_them on supervision.note for insert
    with check ((select access.viewer_is('service')) or (select access.viewer_account()) = recorded_by);

create table supervision.wish (
    account_id  uuid primary key references access.account,
    wished_at   timestamptz not null default now()
);
comment on table supervision.wish is 'who wants to be told by mail on Mondays how much there is to talk over';

create table supervision.digest (
    account_id  uuid not null references access.account,
    day         date not null,
    looked_at   timestamptz not null default now(),
    primary key (account_id, day)
);
create index digest_looked_at on supervision.digest (looked_at);
comment on table supervision.digest is 'for that Monday of their site it was looked how much there is; where nobody is supervised, nothing was sent';

create index task_done on tasks.task (owner_id) where state = 'done';
create index recommendation_since on reviews.recommendation (episode_id, since);

-- How large a caseload may be is a rule of the caseload, so that who leads clinical work changes it as any other.
insert into caseload.rule (word, figure, in_force_from, source) values
    ('guide-light-least', 90, '2026-11-28', 'AIMS Center, guide of caseload size by complexity: 90 to 120'),
    ('guide-light-most', 120, '2026-11-28', 'AIMS Center, guide of caseload size by complexity: 90 to 120'),
    ('guide-usual-least', 80, '2026-11-28', 'AIMS Center, guide of caseload size by complexity: 80 to 100'),
    ('guide-usual-most', 100, '2026-11-28', 'AIMS Center, guide of caseload size by complexity: 80 to 100'),
    ('guide-complex-least', 60, '2026-11-28', 'AIMS Center, guide of caseload size by complexity: 60 to 80'),
    ('guide-complex-most', 80, '2026-11-28', 'AIMS Center, guide of caseload size by complexity: 60 to 80'),
    ('guide-most-complex-least', 50, '2026-11-28', 'AIMS Center, guide of caseload size by complexity: 50 to 75'),
    ('guide-most-complex-most', 75, '2026-11-28', 'AIMS Center, guide of caseload size by complexity: 50 to 75'),
    ('few-people', 20, '2026-11-28', 'Our own: of fewer than 20 people, one more or less is more than 5 of 100'),
    ('together-weeks', 26, '2026-11-28',
     'Our own: half a year; stable staffing goes with better outcomes (PMC4814510)');
