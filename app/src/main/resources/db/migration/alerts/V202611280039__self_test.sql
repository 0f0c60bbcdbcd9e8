-- The alert of nobody is closed by the self-test that raised it. Any other is closed by a closing, which has an account.
alter table alerts.alert
    drop constraint alert_closed_by_a_closing,
    drop constraint alert_assessed_by_an_assessment,
    add constraint alert_closed_by_a_closing
        check (people.is_nobody(person_id) or (state = 'closed') = (closing_id is not null)) not valid,
    add constraint alert_assessed_by_an_assessment check (people.is_nobody(person_id) or is_historic
        or (state in ('assessed', 'planned', 'closed')) = (assessment_id is not null)) not valid;
create index alert_of_nobody on alerts.alert (id) where people.is_nobody(person_id);
