-- The open alerts of which it must be asked whether their owner may act: nearly all are of somebody who is there where the
-- person is cared for, and sees the person as staff of that organization, which is told by a look at a few indexes.
-- A function that keeps its plan: it is asked every other second, and to plan it takes as long as to answer it.
create function alerts.doubtful(acting text[])
returns table (id uuid, person_id uuid, owner_id uuid, relationship_id uuid, state text)
language plpgsql stable rows 10 as $$ begin
    return query
        select a.id, a.person_id, a.owner_id, a.relationship_id, a.state from alerts.alert a
        where a.state <> 'closed' and not a.is_historic and (
            select true from programs.episode e
            join programs.program g on g.id = e.program_id
            join rosters.at_work_now w on w.site_id = g.site_id
            join access.relationship r on r.organization_id = w.organization_id
            where e.person_id = a.person_id and e.ended_on is null
              and w.account_id = a.owner_id and w.role = any (acting) and w.is_there
              and r.id = a.relationship_id and r.account_id = a.owner_id
              and (r.ends_at is null or r.ends_at > now())
            limit 1) is null;
end $$;
