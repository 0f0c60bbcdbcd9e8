alter table caseload.row
    add column consulted_at    timestamptz,
    add column preventing_since date,
    add column contact_by      date,
    drop constraint row_status_check,
    add check (status in ('enrolled', 'in-treatment', 'relapse-prevention', 'paused')),
    add check (contact_by is null or preventing_since is not null);
comment on column caseload.row.consulted_at is 'when a consultant looked at how care goes the last time';
comment on column caseload.row.preventing_since is 'the day since which a relapse is to be prevented';
comment on column caseload.row.contact_by is 'the day by which the person is to be met next in that time';

insert into caseload.rule (word, figure, in_force_from, source) values
    ('consult-within-days', 28, '2026-11-28',
     'Our own: whoever is not improved is to be consulted about again after 4 weeks');
