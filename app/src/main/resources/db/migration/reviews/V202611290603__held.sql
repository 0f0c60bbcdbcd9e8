-- Who has the next step of a recommendation: its owner while they are there and stand to the person; else whoever has their
-- tasks.
create or replace function reviews.owner_now(episode uuid, owner uuid) returns uuid language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    found uuid;
begin
    perform set_config('attune.viewer', 'service', true);
    select tasks.holder_for(owner, e.person_id, g.site_id, access.labels_of(array[g.id])) into found
    from programs.episode e join programs.program g on g.id = e.program_id where e.id = episode;
    perform set_config('attune.viewer', viewer, true);
    return coalesce(found, owner);
end $$;

-- The open recommendations whose next step is somebody's. Of people they do not stand to, one can come to them only where its
-- owner is away or has left, which is asked once for each owner; whose it then is, is asked one by one.
create function reviews.held_by(account uuid) returns uuid[] language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    sites uuid[];
    people uuid[];
    found uuid[];
begin
    perform set_config('attune.viewer', 'service', true);
    sites := tasks.sites_for(account);
    people := array(
        select r.person_id from access.relationship r
        where r.account_id = account and (r.ends_at is null or r.ends_at > now()));
    found := array(
        with about as materialized (
            select n.id, n.episode_id, n.owner_id, n.person_id, g.site_id,
                n.owner_id = account or n.person_id in (select unnest(people)) as is_close
            from reviews.recommendation n
            join programs.episode e on e.id = n.episode_id and e.ended_on is null
            join programs.program g on g.id = n.program_id
            where n.state in ('asked', 'accepted', 'modified', 'declined')),
        there as materialized (
            select o.owner_id, o.site_id, tasks.is_there(o.owner_id, o.site_id) as yes
            from (select distinct b.owner_id, b.site_id from about b
                where not b.is_close and b.site_id = any (sites)) o),
        near as materialized (
            select b.id, b.episode_id, b.owner_id
            from about b left join there h on h.owner_id = b.owner_id and h.site_id = b.site_id
            where b.is_close or not h.yes or h.yes and not exists (select 1 from access.relationship r
                where r.account_id = b.owner_id and r.person_id = b.person_id
                  and (r.ends_at is null or r.ends_at > now())))
        select n.id from near n where reviews.owner_now(n.episode_id, n.owner_id) = account);
    perform set_config('attune.viewer', viewer, true);
    return found;
end $$;
