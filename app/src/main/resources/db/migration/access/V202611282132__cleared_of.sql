-- What is cleared for an account about all whom it stands to, found once for a statement about many people. Asked for by
-- each labeled row of a list, it was most of the time of that list.
create function access.cleared_of(account uuid)
    returns table (cleared_person uuid, relation text, label text) language plpgsql stable rows 50 as $$
declare
    viewer text := current_setting('attune.viewer', true);
    ground access.ground;
begin
    if account is null then
        return;
    end if;
    perform set_config('attune.viewer', 'service', true);
    ground := access.ground_of(account);
    return query
        select r.person_id, r.relation, l.label
        from access.relationship r
        join access.relationship o on o.person_id = r.person_id and o.relation = 'served' and o.starts_at <= now()
        join programs.program g on g.id = o.program_id and g.part2
        cross join lateral (values ('part2:' || g.id), ('alert:part2:' || g.id)) as l (label)
        where r.account_id = account
          and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
          and access.counts(r, ground)
          and (r.program_id = g.id
            or (r.relation = 'alert_recipient' and l.label like 'alert:%')
            or exists (select 1 from access.clearance c
                where c.person_id = r.person_id and (c.origin_id is null or c.origin_id = g.id)
                  and c.starts_at <= now() and (c.ends_at is null or c.ends_at > now())
                  and (c.account_id is null or c.account_id = r.account_id)
                  and (c.program_id is null or c.program_id = r.program_id)));
    perform set_config('attune.viewer', viewer, true);
end $$;

create function access.opened_labels(account uuid) returns table (opened_person uuid, label text)
    language plpgsql stable rows 50 as $$
begin
    return query
        select c.cleared_person, c.label from access.cleared_of(account) c
        join access.opening o on o.relation = c.relation
         and o.data_class = case when c.label like 'alert:%' then 'D' else 'E' end;
end $$;
