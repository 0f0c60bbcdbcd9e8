create or replace function tasks.sees_about(account uuid, person uuid, site uuid, labels text[]) returns boolean
    language sql stable
    return case when person is null
        then exists (select 1 from tasks.staff_now w where w.account_id = account and w.site_id = site)
        else exists (
            select 1 from access.relations_of(account, person, access.ground_of(account)) n
            where n in ('care_team', 'cover', 'assigned_worker', 'primary_care', 'consultant', 'supervisor',
                    'alert_recipient', 'front_desk')
               or n = 'left_team' and not exists (select 1 from programs.episode e
                    where e.person_id = person and e.ended_on is null))
            and (labels = '{}' or labels <@ array(select c.label from access.cleared_for(account, person) c))
        end;
