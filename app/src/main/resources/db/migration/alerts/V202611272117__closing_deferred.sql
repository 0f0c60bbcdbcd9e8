-- An alert and its closing name each other: in a bulk load the alert comes first.
alter table alerts.alert alter constraint alert_closing_id_fkey deferrable initially deferred;
