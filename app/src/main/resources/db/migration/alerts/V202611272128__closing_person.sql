alter table alerts.closing add person_id uuid references people.person;
update alerts.closing c set person_id = a.person_id from alerts.alert a where a.id = c.alert_id;
alter table alerts.closing alter person_id set not null;
create index follow_up_account on alerts.follow_up (account_id, at)
    where replaced_at is null and met_by is null and excused_at is null;
create index closing_person on alerts.closing (person_id);
