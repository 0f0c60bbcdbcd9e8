-- As before, in a form that the planner writes into the statement that asks: it is asked of each relationship.
create or replace function access.counts(r access.relationship, ground access.ground) returns boolean
    language sql immutable parallel safe
    return case
        when r.relation = 'privacy_case' then r.organization_id = any (ground.offices)
        when r.site_id is not null then r.site_id = any (ground.sites)
        when r.program_id is not null then r.program_id = any (ground.programs)
        when r.organization_id is not null then r.organization_id = any (ground.organizations)
        else cardinality(ground.organizations) > 0
    end;
