create schema threads;

create table threads.message (
    id            uuid primary key,
    person_id     uuid not null references people.person,
    words         text not null check (length(words) between 1 and 4000),
    addressed_to  uuid[] not null default '{}',
    role          text,
    programs      uuid[] not null default '{}',
    written_at    timestamptz not null default now(),
    recorded_by   uuid not null references access.account,
    labels        text[] not null default '{part2}'
);
create index message_person on threads.message (person_id, written_at desc, id desc);
comment on table threads.message is 'what those who care for a person write to each other about them; never changed';
comment on column threads.message.addressed_to is 'the colleagues by whom it is to be read; it is open to them, whatever else is';
comment on column threads.message.role is 'which its author held as they wrote it';
comment on column threads.message.programs is 'as whose staff it was written, should one of them be marked as under 42 CFR Part 2 later';

create table threads.mention (
    message_id  uuid not null references threads.message,
    account_id  uuid not null references access.account,
    read_at     timestamptz,
    primary key (message_id, account_id)
);
create index mention_unread on threads.mention (account_id) where read_at is null;
comment on table threads.mention is 'a message is to be read by a colleague; read once they have opened it';

create table threads.withdrawal (
    id            bigint generated always as identity primary key,
    message_id    uuid not null references threads.message,
    reason        text not null check (reason in ('mistyped', 'wrong-person', 'no-longer-true', 'sent-twice')),
    withdrawn_at  timestamptz not null default now(),
    withdrawn_by  uuid not null references access.account,
    undone_at     timestamptz,
    check (undone_at is null or undone_at >= withdrawn_at)
);
create unique index withdrawal_once on threads.withdrawal (message_id) where undone_at is null;
comment on table threads.withdrawal is 'its author took a message back; it stays, with who did and when';

-- The role that somebody holds nearest to the person: in a program as whose staff they stand to them, before any other.
create function threads.role_of(account uuid, person uuid) returns text language sql stable
    return (
        select g.role from access.role_now g
        where g.account_id = account and g.meets = 'people'
        order by exists (
            select 1 from access.relationship r
            where r.account_id = account and r.person_id = person and r.program_id = g.program_id
              and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())) desc, g.role
        limit 1);

-- Whether somebody cares for the person now, and each of these labels is cleared for them.
create function threads.cares(account uuid, person uuid, labels text[]) returns boolean language sql stable
    return exists (
            select 1 from access.relations_of(account, person, access.ground_of(account)) n
            where n in ('care_team', 'cover', 'assigned_worker', 'primary_care', 'consultant', 'supervisor'))
        and (labels = '{}' or access.clears(account, person, labels, access.ground_of(account)));

create function threads.describe_message() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    new.role := threads.role_of(new.recorded_by, new.person_id);
    new.programs := access.programs_of(new.recorded_by, new.person_id);
    new.labels := access.labels_by(new.person_id, new.recorded_by);
    perform set_config('attune.viewer', viewer, true);
    return new;
end $$;
create trigger message_described before insert on threads.message
    for each row execute function threads.describe_message();
