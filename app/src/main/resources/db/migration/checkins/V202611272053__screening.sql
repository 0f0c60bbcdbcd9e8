alter table checkins.checkin add alert_id uuid;
create index checkin_alert on checkins.checkin (alert_id) where alert_id is not null;
comment on column checkins.checkin.alert_id is
    'the alert because of which staff ask about the risk of suicide; whoever may act on that alert may ask';
