-- Why a month was opened again; of those that were before, nobody was asked.
alter table billing.closed_month add column reopened_because text
    check (reopened_because is null or reopened_at is not null);
comment on column billing.closed_month.reopened_because is 'the word of the reason; null where nobody was asked yet';
