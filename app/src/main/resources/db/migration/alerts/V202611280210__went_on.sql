create index event_escalated on alerts.event (escalated_to) where escalated_to is not null;
