-- What a row says is read once for each version of it: whoever changes a row makes another version.
alter table caseload.row add column version uuid not null default gen_random_uuid();
comment on column caseload.row.version is 'stands for all that the row says; none comes twice';

create function caseload.another_version() returns trigger language plpgsql as $$
begin
    new.version := gen_random_uuid();
    return new;
end $$;

create trigger another_version before update on caseload.row
    for each row execute function caseload.another_version();
