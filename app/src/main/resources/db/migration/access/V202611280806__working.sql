-- Who works with people where: each role by which somebody does, at every site at which it is held. One that is held in an
-- organization, or everywhere, is held at each of its sites, in all of their programs.
create view access.working_now with (security_invoker = true) as
select h.account_id, h.role, h.program_id, s.id as site_id, s.organization_id
from access.role_now h join programs.site s on s.id = access.held_at(h.site_id, h.program_id)
where h.meets = 'people'
union all
select h.account_id, h.role, null, s.id, s.organization_id
from access.role_now h join programs.site s on h.held_in is null or s.organization_id = h.held_in
where h.meets = 'people' and h.site_id is null and h.program_id is null;
comment on column access.working_now.program_id is 'null where it is held in all programs of the site';
