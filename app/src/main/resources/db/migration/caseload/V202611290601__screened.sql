insert into caseload.rule (word, figure, in_force_from, source) values
    ('screened-within-days', 30, '2026-11-28',
     'Our own: people are screened shortly before care begins, and a score of a month ago still tells how it began');
-- Rows tell now of the course of their own episode: each stays until it was made anew with those that are missing.
alter table caseload.row no force row level security;
update caseload.row set made_in = '';
alter table caseload.row force row level security;
comment on column caseload.row.first_points is 'the first score without a blank in the course of this episode';
comment on column caseload.row.made_in is 'the time zone of the site when it was made; where that is another by now, or none, it is made anew';
