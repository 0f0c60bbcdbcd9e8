create schema billing;

create table billing.fact (
    id           uuid primary key,
    person_id    uuid not null references people.person,
    program_id   uuid references programs.program,
    kind         text not null check (kind in ('coverage', 'consent', 'visit', 'authorization', 'other-code')),
    from_on      date not null,
    until_on     date check (until_on >= from_on),
    word         text check (length(word) <= 40),
    who          text check (length(who) <= 120),
    recorded_at  timestamptz not null,
    recorded_by  uuid not null references access.account,
    labels       text[] not null default '{part2}',
    check ((program_id is null) = (kind in ('coverage', 'other-code'))),
    check ((word is null) = (kind in ('visit', 'authorization'))),
    check ((who is null) = (kind not in ('consent', 'visit'))),
    check (until_on is null or kind in ('coverage', 'consent', 'authorization'))
);
create index fact_person on billing.fact (person_id);
comment on table billing.fact is 'what payers ask for beside minutes, with dates: who pays, consent, initiating visit and so on';
comment on column billing.fact.program_id is 'whose care is meant; null for what is true of the person in every program';
comment on column billing.fact.word is 'of coverage the payer, of a consent how it was given, of a code billed elsewhere the code';
comment on column billing.fact.who is 'who took the consent, or saw the person at the initiating visit';

create table billing.withdrawal (
    id            bigint generated always as identity primary key,
    fact_id       uuid not null references billing.fact,
    replaced_by   uuid references billing.fact,
    withdrawn_at  timestamptz not null,
    withdrawn_by  uuid not null references access.account,
    undone_at     timestamptz,
    undone_by     uuid references access.account,
    check ((undone_at is null) = (undone_by is null))
);
create unique index withdrawal_once on billing.withdrawal (fact_id) where undone_at is null;
create index withdrawal_fact on billing.withdrawal (fact_id);
create unique index withdrawal_replaced on billing.withdrawal (replaced_by);
comment on table billing.withdrawal is 'a wrong entry is withdrawn and stays readable, never deleted';
comment on column billing.withdrawal.replaced_by is 'the entry that corrects it; undone, that one no longer counts';

create table billing.closed_month (
    id           uuid primary key,
    person_id    uuid not null references people.person,
    episode_id   uuid not null references programs.episode,
    program_id   uuid not null references programs.program,
    month        date not null check (extract(day from month) = 1),
    pack         text not null,
    minutes      integer not null check (minutes >= 0),
    codes        text[] not null,
    units        integer[] not null,
    closed_at    timestamptz not null default now(),
    closed_by    uuid not null references access.account,
    reopened_at  timestamptz,
    reopened_by  uuid references access.account,
    labels       text[] not null,
    check (cardinality(codes) = cardinality(units)),
    check ((reopened_at is null) = (reopened_by is null))
);
create unique index closed_month_once on billing.closed_month (episode_id, month) where reopened_at is null;
create index closed_month_person on billing.closed_month (person_id, month);
comment on table billing.closed_month is
    'somebody says that a month is billed, with what it came to then; what is entered later is told apart by its time';
comment on column billing.closed_month.pack is 'the rules by which it was judged';
comment on column billing.closed_month.labels is 'of the program, of whoever closed it, and of the contacts whose minutes counted';


-- What is said of a program carries its label, whoever writes it down.
create function billing.label_fact() returns trigger language plpgsql as $$
begin
    new.labels := array(select l from unnest(access.labels_by(new.person_id, new.recorded_by)
        || access.labels_of(array[new.program_id])) as l group by l order by l);
    return new;
end $$;
create trigger fact_label before insert on billing.fact
    for each row execute function billing.label_fact();

create function billing.label_closed_month() returns trigger language plpgsql as $$
begin
    new.labels := array(select l from unnest(new.labels || access.labels_by(new.person_id, new.closed_by)
        || access.labels_of(array[new.program_id])) as l group by l order by l);
    return new;
end $$;
create trigger closed_month_label before insert on billing.closed_month
    for each row execute function billing.label_closed_month();

-- What takes the place of another inherits its labels.
create function billing.label_replacement() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    update billing.fact anew set labels = array(
        select l from unnest(anew.labels || before.labels) as l group by l order by l)
    from billing.fact before
    where anew.id = new.replaced_by and before.id = new.fact_id and not before.labels <@ anew.labels;
    perform set_config('attune.viewer', viewer, true);
    return null;
end $$;
create trigger withdrawal_labels_replacement after insert on billing.withdrawal
    for each row when (new.replaced_by is not null) execute function billing.label_replacement();
