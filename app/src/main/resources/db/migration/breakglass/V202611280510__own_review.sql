-- Nobody reviews what they opened themself, whatever else they are: the case of such an officer ends.
alter table access.relationship no force row level security;
alter table access.clearance no force row level security;
alter table breakglass.opening no force row level security;
alter table breakglass.review_case no force row level security;

update access.relationship r set ends_at = now()
from breakglass.review_case c join breakglass.opening o on o.id = c.opening_id and o.account_id = c.account_id
where r.id = c.relationship_id and (r.ends_at is null or r.ends_at > now());
update access.clearance l set ends_at = now()
from breakglass.review_case c join breakglass.opening o on o.id = c.opening_id and o.account_id = c.account_id
where l.id = c.clearance_id and (l.ends_at is null or l.ends_at > now());
delete from breakglass.review_case c using breakglass.opening o
where o.id = c.opening_id and o.account_id = c.account_id;

-- What was reviewed so before stands as it was written: the constraint holds for what comes.
create function breakglass.opened_by(opening uuid) returns uuid language sql stable
    return (select o.account_id from breakglass.opening o where o.id = opening);
alter table breakglass.review_case
    add constraint review_case_of_another check (account_id <> breakglass.opened_by(opening_id)) not valid;
alter table breakglass.review
    add constraint review_by_another check (reviewed_by <> breakglass.opened_by(opening_id)) not valid;
