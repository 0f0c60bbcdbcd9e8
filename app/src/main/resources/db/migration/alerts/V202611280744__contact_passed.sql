alter table alerts.event
    add contact_from uuid references access.account,
    add contact_to uuid references access.account,
    add check ((contact_from is null) = (contact_to is null)),
    add check (contact_to is null or contact_at is not null);
comment on column alerts.event.contact_from is 'who was to speak with the person next, and may act no longer';
comment on column alerts.event.contact_to is 'to whom that contact went on by itself';
