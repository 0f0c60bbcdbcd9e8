alter table checkins.link add column shown_until timestamptz;
comment on column checkins.link.shown_until is
    'so long its bearer sees what came of it: set where it ended because its check-in was finished, taken back with it';
