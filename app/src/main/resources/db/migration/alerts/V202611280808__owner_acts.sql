-- Whether somebody who has an alert may act on it now: they may for the person, and what they see the person by still counts.
-- Asked alike by the sweep and by the count of what nobody has; what it promises is what the decision allows.
create function alerts.owner_acts(owner uuid, person uuid, relationship uuid, acting text[]) returns boolean
    language sql stable
    return exists (
        select 1 from access.relationship r
        where r.id = relationship and r.account_id = owner and r.starts_at <= now()
          and (r.ends_at is null or r.ends_at > now()) and access.counts(r, access.ground_of(owner)))
    and rosters.may_act_now(owner, person, acting);
