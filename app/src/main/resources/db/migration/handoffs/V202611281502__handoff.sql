create schema handoffs;

create table handoffs.slot (
    id          uuid primary key,
    program_id  uuid not null references programs.program,
    account_id  uuid not null references access.account,
    starts_at   timestamptz not null,
    minutes     integer not null check (minutes between 5 and 480),
    kept_at     timestamptz not null default now(),
    given_up_at timestamptz
);
create unique index slot_once on handoffs.slot (account_id, starts_at) where given_up_at is null;
create index slot_program on handoffs.slot (program_id, starts_at);
comment on table handoffs.slot is 'time that somebody keeps open, so that a person can be introduced to them without an appointment';

create table handoffs.handoff (
    id           uuid primary key,
    person_id    uuid not null references people.person,
    program_id   uuid not null references programs.program,
    account_id   uuid references access.account,
    mode         text not null check (mode in ('in-person', 'video', 'phone')),
    words        text check (length(words) <= 500),
    slot_id      uuid references handoffs.slot,
    offered_at   timestamptz not null default now(),
    offered_by   uuid not null references access.account,
    answer       text check (answer in ('accepted', 'declined', 'not-reached', 'withdrawn')),
    reason       text,
    answered_at  timestamptz,
    answered_by  uuid references access.account,
    contact_id   uuid,
    met_at       timestamptz,
    closed_at    timestamptz,
    closed_by    uuid references access.account,
    labels       text[] not null default '{part2}',
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
    check ((reason is null) or answer = 'declined'),
    check ((contact_id is null) = (met_at is null)),
    check ((closed_at is null) = (closed_by is null))
);
create index handoff_person on handoffs.handoff (person_id, offered_at desc);
create index handoff_program on handoffs.handoff (program_id, offered_at desc);
create index handoff_offered_by on handoffs.handoff (offered_by, offered_at desc);
create index handoff_account on handoffs.handoff (account_id) where answered_at is null;
create index handoff_answered_by on handoffs.handoff (answered_by) where met_at is null and closed_at is null;
create unique index handoff_slot on handoffs.handoff (slot_id)
    where slot_id is not null and answer is distinct from 'declined' and answer is distinct from 'not-reached'
      and answer is distinct from 'withdrawn';
comment on table handoffs.handoff is 'a person is introduced to another worker, usually in the same visit';
comment on column handoffs.handoff.account_id is 'to whom; null for whoever is there in the program';
comment on column handoffs.handoff.words is 'what they should know; read by whoever may read the record, and by its author';
comment on column handoffs.handoff.contact_id is 'the first contact of whoever accepted it with the person, from the offer on';
comment on column handoffs.handoff.closed_at is 'nothing more is to be done, although they were not met';

-- Of the programs of whoever offers it, and of the one that the person is handed on to: both tell where somebody is served.
create function handoffs.label() returns trigger language plpgsql as $$
begin
    new.labels := array(
        select l from unnest(access.labels_by(new.person_id, new.offered_by) || access.labels_of(array[new.program_id])) as l
        group by l order by l);
    return new;
end $$;
create trigger handoff_label before insert on handoffs.handoff
    for each row execute function handoffs.label();
