-- Which people of a list call for somebody: of some thousand alerts few are open.
create index alert_open_person on alerts.alert (person_id) where state <> 'closed' and not is_historic;
