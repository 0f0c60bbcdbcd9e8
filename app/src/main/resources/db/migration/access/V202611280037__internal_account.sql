alter table access.account
    drop constraint account_kind_check,
    drop constraint account_check1,
    add constraint account_kind_check check (kind in ('staff', 'person', 'internal')),
    add constraint account_login_check check (kind <> 'staff' or login is not null),
    add constraint account_internal_check check (kind <> 'internal' or (login is null and password is null));
comment on column access.account.kind is
    'internal: nobody signs in with it; it is told of the alerts of the self-test and of nothing else';
