-- The one person who is nobody: whose answers the hourly self-test gives. Organization, site and program of theirs bear
-- the same id, so that one question tells what belongs to the self-test.
create function people.is_nobody(id uuid) returns boolean language sql immutable parallel safe
    return id = '00000000-0000-7000-8000-000000000000'::uuid;
