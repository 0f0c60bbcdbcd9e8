-- An opening names the search that found the person: who opens a record looked for it before, and that was counted.
alter table breakglass.search
    add column id uuid not null default gen_random_uuid() primary key,
    add column person_id uuid references people.person;
create index search_at on breakglass.search (at);
comment on table breakglass.search is 'how often somebody looked for a person in this way, and whom they found; kept for a day';
comment on column breakglass.search.person_id is 'whom it found; null where it found nobody';

-- Where somebody may open a person's record in an emergency: at a site that serves the person, before one that did, of an
-- organization in which they hold one of these roles. Null where they hold none there.
create function access.site_near(account uuid, person uuid, roles text[]) returns uuid language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    answer uuid;
begin
    perform set_config('attune.viewer', 'service', true);
    answer := (
        select r.site_id from access.relationship r join programs.site s on s.id = r.site_id
        where r.person_id = person and r.relation = 'served' and r.starts_at <= now()
          and exists (select 1 from access.role_now h where h.account_id = account and h.role = any (roles)
              and (h.held_in is null or h.held_in = s.organization_id))
        order by (r.ends_at is null or r.ends_at > now()) desc, r.starts_at desc, r.id limit 1);
    perform set_config('attune.viewer', viewer, true);
    return answer;
end $$;
