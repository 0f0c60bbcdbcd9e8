-- Whoever looks into a person's case meets nobody by their role, and sees by an item's address what a list shows them.
create or replace function access.people_of(account uuid, classes text[]) returns setof uuid
    language plpgsql stable rows 100 as $$
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
          and exists (select 1 from access.role_now g where g.account_id = account
              and (case when r.relation = 'privacy_case' then g.role = 'privacy-officer' else g.meets <> 'nobody' end))
        union all
        select r.person_id from access.relationship r
        where r.account_id = account and r.relation = 'care_team'
          and r.starts_at < r.ends_at and r.ends_at <= now() and r.ends_at > now() - interval '30 days'
          and exists (select 1 from access.opening o where o.relation = 'left_team' and o.data_class = any (classes))
          and exists (select 1 from access.role_now g where g.account_id = account and g.meets = 'people');
    perform set_config('attune.viewer', viewer, true);
end $$;
