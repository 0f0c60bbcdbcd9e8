-- Whose anything is that waits for somebody about a person: as with tasks, so that no loop hangs on somebody who is away or
-- has left.
create function tasks.holder_for(owner uuid, person uuid, site uuid, labels text[]) returns uuid
    language plpgsql stable as $$
declare
    waits tasks.task;
begin
    waits.owner_id := owner;
    waits.person_id := person;
    waits.site_id := site;
    waits.labels := labels;
    return (select h.account_id from tasks.holder_of(waits) h);
end $$;
