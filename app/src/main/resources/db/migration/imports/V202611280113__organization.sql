-- What was taken in for an organization is told to those who look after it or its quality, and to no others.
alter table imports.run add column organization_id uuid references programs.organization;
create index run_organization on imports.run (organization_id, started_at desc);
comment on column imports.run.organization_id is
    'for which it was taken in; null where there is none of that name, and for runs of before: told to those of the network';
