alter table checkins.schedule add reckoned_from timestamptz;
comment on column checkins.schedule.reckoned_from is
    'the newest answers known when next_due_on was last moved on: a day that somebody chose after them stays';

update checkins.schedule s set reckoned_from = (
    select max(r.answered_at) from checkins.response r
    join checkins.checkin o on o.id = r.checkin_id and o.answered_by = s.answered_by
    where r.person_id = s.person_id and r.instrument_id = s.instrument_id
      and r.completed_at is not null and r.superseded_at is null)
where s.ends_on is null;
