alter table alerts.clock
    drop constraint clock_awaits_check,
    add constraint clock_awaits_check check (awaits in ('acknowledgement', 'assessment', 'successor'));
comment on column alerts.clock.awaits is
    'successor: whoever said that they have it may act no longer, and nobody else has said so yet';
