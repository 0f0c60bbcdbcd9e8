alter table alerts.clock add judge_by timestamptz;
comment on column alerts.clock.judge_by is
    'by when an alert that somebody has is to be judged; stands while next_at moves on to whoever is next';
