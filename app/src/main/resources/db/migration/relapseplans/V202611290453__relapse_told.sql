-- Rows of the caseload tell from now on who said that it is coming back: also those that said so before.
alter table caseload.row no force row level security;
alter table relapseplans.turn no force row level security;
update caseload.row w set relapse_told_at = t.recorded_at from relapseplans.turn t
where t.episode_id = w.episode_id and t.cause = 'person'
  and not exists (select 1 from relapseplans.turn n where n.follows = t.id);
alter table relapseplans.turn force row level security;
alter table caseload.row force row level security;
