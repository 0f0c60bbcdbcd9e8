-- Rows whose next appointment has passed are found without a look at all others, and made anew.
create index row_next on caseload.row (next_at) where next_at is not null;
