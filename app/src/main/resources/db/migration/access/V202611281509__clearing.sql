-- What is cleared for an account about a person. Where it stands is handed in: it is the same for all rows of a
-- statement, and costs more than all else here.
create function access.cleared_for(account uuid, person uuid, ground access.ground)
    returns table (relation text, label text) language plpgsql stable rows 4 as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    return query
        select r.relation, l.label
        from access.relationship r
        join access.relationship o on o.person_id = r.person_id and o.relation = 'served' and o.starts_at <= now()
        join programs.program g on g.id = o.program_id and g.part2
        cross join lateral (values ('part2:' || g.id), ('alert:part2:' || g.id)) as l (label)
        where r.account_id = account and r.person_id = person
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

create function access.labels_opened(account uuid, person uuid, ground access.ground) returns text[]
    language sql stable
    return array(select c.label from access.cleared_for(account, person, ground) c
        join access.opening o on o.relation = c.relation
         and o.data_class = case when c.label like 'alert:%' then 'D' else 'E' end);

create or replace function access.labels_opened(account uuid, person uuid) returns text[] language sql stable
    return access.labels_opened(account, person, access.ground_of(account));

create or replace function access.cleared_for(account uuid, person uuid) returns table (relation text, label text)
    language plpgsql stable rows 4 as $$
begin
    return query select c.relation, c.label from access.cleared_for(account, person, access.ground_of(account)) c;
end $$;

create function access.clears(account uuid, person uuid, labels text[], ground access.ground) returns boolean
    language sql stable
    return labels <@ access.labels_opened(account, person, ground);

drop view access.cleared_now;
