create index organization_fallback on programs.organization (fallback_account_id);
comment on column programs.organization.fallback_account_id is
    'who is told of an alert when team, cover, roster, program and site name nobody; needed once it serves anybody';
