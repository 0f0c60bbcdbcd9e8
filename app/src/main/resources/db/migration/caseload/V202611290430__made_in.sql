-- A site may be found to have been given the wrong time zone: then months of its rows begin at other moments.
alter table caseload.row no force row level security;
alter table caseload.row add column made_in text;
update caseload.row w set made_in = s.time_zone
    from programs.program g join programs.site s on s.id = g.site_id where g.id = w.program_id;
alter table caseload.row alter column made_in set not null;
alter table caseload.row force row level security;
comment on column caseload.row.made_in is 'the time zone of the site when it was made; where that is another by now, it is made anew';
