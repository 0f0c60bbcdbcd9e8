-- Until when somebody works in a program: to the end of the last role that counts there, or of their account. Null where no
-- role of theirs ever counted there.
create function handovers.works_until(account uuid, program uuid) returns timestamptz language sql stable
    return (
        select least(a.active_until, max(coalesce(g.ends_at, 'infinity')))
        from access.account a
        join access.role_grant g on g.account_id = a.id
        join access.role l on l.word = g.role and l.meets = 'people'
        join programs.program p on p.id = program
        join programs.site s on s.id = p.site_id
        where a.id = account
          and (g.program_id = p.id
            or g.program_id is null and g.site_id = p.site_id
            or g.program_id is null and g.site_id is null
                and (g.organization_id is null or g.organization_id = s.organization_id))
        group by a.active_until);

-- Whether a hand-over is about what its worker does in that program: all of it where somebody announced it or it is for a
-- time; where it began by itself, what no role of theirs goes on for.
create function handovers.goes(h handovers.handover, program uuid) returns boolean language sql stable
    return h.kind = 'leave' or h.begun_by is not null or coalesce((
        select (handovers.works_until(h.account_id, program) at time zone s.time_zone - interval '1 second')::date <= h.last_day
        from programs.site s where s.id = h.site_id), false);
