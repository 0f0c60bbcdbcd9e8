-- The service owns no table, and only an owner may have one looked through: so that the first questions after a large load
-- are answered by good plans.
create function demo.renew_statistics() returns void language plpgsql
    security definer set search_path = pg_catalog as $$
declare
    ours record;
begin
    for ours in select schemaname, tablename from pg_tables where tableowner = current_user loop
        execute format('analyze %I.%I', ours.schemaname, ours.tablename);
    end loop;
end $$;
