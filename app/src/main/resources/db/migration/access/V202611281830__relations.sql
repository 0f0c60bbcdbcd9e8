-- How an account stands to a person now, asked about one person at a time. Where its roles are held is handed in and read
-- once: asked for by each row, it was most of the time of an ordinary request.
create function access.relations_of(account uuid, person uuid, ground access.ground) returns setof text
    language plpgsql stable rows 4 as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    return query
        select r.relation
        from access.relationship r
        where r.account_id = account and r.person_id = person
          and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()) and access.counts(r, ground)
        union
        select 'left_team'
        from access.relationship r
        where r.account_id = account and r.person_id = person and r.relation = 'care_team'
          and r.starts_at < r.ends_at and r.ends_at <= now() and r.ends_at > now() - interval '30 days'
          and access.counts(r, ground)
        union
        select case when g.meets = 'desk' then 'front_desk' else 'same_program' end
        from access.role_now g
        join access.relationship r
          on r.relation = 'served'
         and ((g.meets = 'desk' and r.site_id = g.site_id) or (g.meets = 'people' and r.program_id = g.program_id))
        where g.account_id = account and r.person_id = person
          and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now());
    perform set_config('attune.viewer', viewer, true);
end $$;

-- All that is to be known of how an account stands to a person: each relation, what follows from roles whoever is asked
-- about, and after a relation and a space each label of the person's items that it clears.
create function access.stance(account uuid, person uuid) returns setof text language plpgsql stable rows 8 as $$
declare
    ground access.ground := access.ground_of(account);
begin
    return query
        select access.relations_of(account, person, ground)
        union select s.relation from access.standing_now s where s.account_id = account
        union select c.relation || ' ' || c.label from access.cleared_for(account, person, ground) c;
end $$;

create or replace function access.stands(account uuid, person uuid, classes text[]) returns boolean
    language sql stable
    return exists (
        select 1 from access.relations_of(account, person, access.ground_of(account)) n
        join access.opening o on o.relation = n and o.data_class = any (classes));
