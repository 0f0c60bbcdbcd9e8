create schema appointments;

create table appointments.appointment (
    id           uuid primary key,
    person_id    uuid not null references people.person,
    program_id   uuid not null references programs.program,
    starts_at    timestamptz not null,
    minutes      integer not null check (minutes between 5 and 480),
    mode         text not null check (mode in ('in-person', 'home', 'community', 'phone', 'video', 'message')),
    purpose      text not null,
    place        text check (length(place) <= 200),
    video_link   text check (video_link like 'https://%' and length(video_link) <= 500),
    status       text not null check (status in
        ('proposed', 'booked', 'arrived', 'fulfilled', 'cancelled', 'noshow', 'entered-in-error')),
    reason       text,
    wish         text check (length(wish) <= 500),
    series_id    uuid,
    contact_id   uuid unique,
    version      integer not null default 0,
    labels       text[] not null default '{part2}',
    recorded_at  timestamptz not null,
    recorded_by  uuid not null,
    check ((status = 'cancelled') = (reason is not null))
);
create index appointment_person on appointments.appointment (person_id, starts_at);
create index appointment_program on appointments.appointment (program_id, starts_at);
create index appointment_series on appointments.appointment (series_id, starts_at) where series_id is not null;
comment on table appointments.appointment is 'that a person and somebody of the staff are to meet, and what became of it';
comment on column appointments.appointment.status is 'in the words of FHIR';
comment on column appointments.appointment.wish is 'what the person asks for: another time; null once it was answered';
comment on column appointments.appointment.contact_id is 'the contact that says what came of it; corrected or withdrawn, the status follows';
comment on column appointments.appointment.labels is 'of the program in which it was made';

-- The program is known, so that nobody has to guess where it comes from.
create function appointments.label() returns trigger language plpgsql as $$
begin
    new.labels := access.labels_of(array[new.program_id]);
    return new;
end $$;
create trigger appointment_label before insert on appointments.appointment
    for each row execute function appointments.label();

create table appointments.worker (
    appointment_id  uuid not null references appointments.appointment,
    account_id      uuid not null references access.account,
    position        integer not null,
    starts_at       timestamptz not null,
    primary key (appointment_id, account_id)
);
create index worker_time on appointments.worker (account_id, starts_at);
comment on column appointments.worker.position is '1 is whoever leads it';
comment on column appointments.worker.starts_at is 'as of the appointment, so that a calendar is found by it';

create table appointments.step (
    id              bigint generated always as identity primary key,
    appointment_id  uuid not null references appointments.appointment,
    status          text not null,
    starts_at       timestamptz not null,
    minutes         integer not null,
    reason          text,
    at              timestamptz not null,
    by              uuid
);
create index step_appointment on appointments.step (appointment_id, id);
comment on table appointments.step is 'what an appointment was, from its beginning to its end; never changed';
comment on column appointments.step.by is 'null where it followed from something else';
