alter table caseload.rule
    drop constraint rule_pkey,
    add column id uuid primary key default uuidv7(),
    add column site_id uuid references programs.site,
    add column recorded_at timestamptz not null default now(),
    add column recorded_by uuid references access.account,
    add check ((site_id is null) = (recorded_by is null));
create index rule_site on caseload.rule (site_id);
comment on column caseload.rule.site_id is 'where it holds in the place of the one that holds everywhere; null for that one';
comment on column caseload.rule.source is 'of a rule that holds everywhere where its figure comes from; of a site why it was changed there';
