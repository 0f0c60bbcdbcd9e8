-- Rows of the caseload tell from now on of relapses by a score and of those that staff saw: also of those from before.
alter table caseload.row no force row level security;
alter table relapseplans.turn no force row level security;
update caseload.row w set relapsed_at = t.recorded_at,
    relapse_told_by = case t.cause when 'staff' then 'staff' else 'score' end
from relapseplans.turn t
where t.episode_id = w.episode_id and t.cause in ('staff', 'not-at-target', 'reliably-worse')
  and not exists (select 1 from relapseplans.turn n where n.follows = t.id);
alter table relapseplans.turn force row level security;
alter table caseload.row force row level security;
