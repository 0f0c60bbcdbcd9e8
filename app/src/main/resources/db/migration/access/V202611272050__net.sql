-- The net beneath every query: what the database itself lets the service see on behalf of whoever asks. On whose behalf
-- is told by the setting attune.viewer: 'service', 'visitor', 'staff:<account>' or 'self:<person>:<account or pass>'.
-- Where it is not set, nobody is seen. The policies that use these functions are made after each migration from
-- access/net/*.csv.

create table access.opening (
    relation    text not null,
    data_class  char(1) not null,
    primary key (relation, data_class)
);
comment on table access.opening is
    'which relation lets which class of data through the net, whatever is done with it; the decision above is narrower';
insert into access.opening (relation, data_class)
select relation, class from (values
    ('care_team', 'ABCDHM'), ('assigned_worker', 'ABDM'), ('primary_care', 'ABDM'), ('consultant', 'ABCDM'),
    ('supervisor', 'ABCDHM'), ('group_facilitator', 'BC'), ('alert_recipient', 'ABD'), ('left_team', 'ABCD'),
    ('front_desk', 'AB'), ('same_program', 'B')) as o(relation, classes),
    regexp_split_to_table(o.classes, '') as class;

create function access.viewer_word(place integer) returns text language sql stable parallel safe
    return split_part(coalesce(current_setting('attune.viewer', true), ''), ':', place);

create function access.viewer_is(kind text) returns boolean language sql stable parallel safe
    return access.viewer_word(1) = kind;

create function access.viewer_account() returns uuid language sql stable parallel safe
    return case access.viewer_word(1) when 'staff' then access.viewer_word(2)::uuid
                                      when 'self' then access.viewer_word(3)::uuid end;

create function access.viewer_self() returns uuid language sql stable parallel safe
    return case access.viewer_word(1) when 'self' then access.viewer_word(2)::uuid end;

-- The views read as whoever asks, so that the net is beneath them too.
alter view access.role_now set (security_invoker = true);
alter view access.relation_now set (security_invoker = true);
alter view access.standing_now set (security_invoker = true);

-- The functions of the net read the ledger of relationships as the service does: what they tell is about one account.
create function access.stands(account uuid, person uuid, classes text[]) returns boolean language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    answer boolean;
begin
    perform set_config('attune.viewer', 'service', true);
    answer := exists (
        select 1 from access.relation_now n
        join access.opening o on o.relation = n.relation and o.data_class = any (classes)
        where n.account_id = account and n.person_id = person);
    perform set_config('attune.viewer', viewer, true);
    return answer;
end $$;

create function access.people_of(account uuid, classes text[]) returns setof uuid language plpgsql stable rows 100 as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    if account is null then
        return;
    end if;
    perform set_config('attune.viewer', 'service', true);
    return query
        select r.person_id from access.relationship r
        join access.opening o on o.relation = r.relation and o.data_class = any (classes)
        where r.account_id = account and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
          and exists (select 1 from access.role_now g where g.account_id = account and g.meets <> 'nobody')
        union all
        select r.person_id from access.relationship r
        where r.account_id = account and r.relation = 'care_team'
          and r.starts_at < r.ends_at and r.ends_at <= now() and r.ends_at > now() - interval '30 days'
          and exists (select 1 from access.opening o where o.relation = 'left_team' and o.data_class = any (classes))
          and exists (select 1 from access.role_now g where g.account_id = account and g.meets = 'people');
    perform set_config('attune.viewer', viewer, true);
end $$;

-- By the desk of the site, or the program, that serves the person.
create function access.serves(account uuid, person uuid, classes text[]) returns boolean language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    answer boolean;
begin
    if account is null then
        return false;
    end if;
    perform set_config('attune.viewer', 'service', true);
    answer := exists (
        select 1 from access.role_now g
        join access.relationship r on r.relation = 'served' and r.person_id = person
         and ((g.meets = 'desk' and r.site_id = g.site_id) or (g.meets = 'people' and r.program_id = g.program_id))
        join access.opening o on o.data_class = any (classes)
         and o.relation = case when g.meets = 'desk' then 'front_desk' else 'same_program' end
        where g.account_id = account and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()));
    perform set_config('attune.viewer', viewer, true);
    return answer;
end $$;

-- Most statements are about one person. Whom, is a hint of the service in attune.person; it is asked here whether it is
-- right, once for a statement and not for each row.
create function access.in_sight(classes text[]) returns uuid language plpgsql stable as $$
declare
    hint uuid := nullif(current_setting('attune.person', true), '')::uuid;
begin
    if hint is null or not access.viewer_is('staff') then
        return null;
    end if;
    return case when access.stands(access.viewer_account(), hint, classes) then hint end;
end $$;
