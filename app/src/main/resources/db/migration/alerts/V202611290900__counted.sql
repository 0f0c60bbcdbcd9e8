alter table alerts.follow_up
    add seen uuid,
    add counted uuid,
    add counted_by uuid references access.account,
    add counted_at timestamptz,
    add constraint follow_up_counted_check
        check ((counted is null) = (counted_by is null) and (counted is null) = (counted_at is null));
comment on column alerts.follow_up.seen is
    'the newest contact since, where none was about it as far as is known: whether it counts is asked';
comment on column alerts.follow_up.counted is 'the contact of which somebody who may act on the alert said that it counts';
