-- What was called off in one act is taken back in one: all of it carries the contact that tells of it.
alter table appointments.appointment drop constraint appointment_contact_id_key;
create index appointment_contact on appointments.appointment (contact_id) where contact_id is not null;

-- What nobody closed is found however long ago it was.
alter table appointments.appointment no force row level security;
alter table appointments.worker no force row level security;
alter table appointments.worker add column is_open boolean not null default false;
update appointments.worker w set is_open = a.status in ('proposed', 'booked', 'arrived')
    from appointments.appointment a where a.id = w.appointment_id;
create index worker_open on appointments.worker (account_id, starts_at) where is_open;
comment on column appointments.worker.is_open is 'as of the appointment, whether it may still come about';
