-- Where nobody is served is shown to nobody: only the service itself sees it, for the self-test.
alter table programs.organization enable row level security, force row level security;
create policy nobody on programs.organization
    using (not people.is_nobody(id) or (select access.viewer_is('service')));
alter table programs.site enable row level security, force row level security;
create policy nobody on programs.site
    using (not people.is_nobody(id) or (select access.viewer_is('service')));
alter table programs.program enable row level security, force row level security;
create policy nobody on programs.program
    using (not people.is_nobody(id) or (select access.viewer_is('service')));
