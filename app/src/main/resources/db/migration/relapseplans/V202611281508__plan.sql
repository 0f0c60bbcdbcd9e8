create schema relapseplans;

create table relapseplans.rule (
    word            text not null,
    figure          integer not null check (figure > 0),
    in_force_from   date not null,
    in_force_until  date,
    source          text not null,
    primary key (word, in_force_from),
    check (in_force_until >= in_force_from)
);
comment on table relapseplans.rule is 'when a target counts as held, and how often people meet from then on: dated, each with its source';
insert into relapseplans.rule (word, figure, in_force_from, source) values
    ('held-for-days', 28, '2026-11-28', 'Our own: two scores at the target, at least four weeks apart'),
    ('contact-every-months', 1, '2026-11-28', 'A contact each month is what plans for relapse prevention in collaborative care ask for'),
    ('contacts-for-months', 6, '2026-11-28', 'Our own: what the form begins with; each plan says its own day');

create table relapseplans.plan (
    id              uuid primary key,
    episode_id      uuid not null references programs.episode,
    person_id       uuid not null references people.person,
    follows         uuid unique references relapseplans.plan,
    signs           text check (length(signs) <= 2000),
    helps           text check (length(helps) <= 2000),
    supports        text check (length(supports) <= 2000),
    calls           text check (length(calls) <= 2000),
    checkins        text check (length(checkins) <= 2000),
    contacts_until  date not null,
    written_at      timestamptz not null,
    written_by      uuid not null references access.account,
    labels          text[] not null default '{part2}',
    check (num_nonnulls(signs, helps, supports, calls, checkins) > 0)
);
create unique index plan_first on relapseplans.plan (episode_id) where follows is null;
create index plan_person on relapseplans.plan (person_id, written_at);
comment on table relapseplans.plan is 'one version of a plan against relapse, in the words of the person; the one that none follows stands';
comment on column relapseplans.plan.follows is 'the version its writer had before them: two can''t follow the same one';
comment on column relapseplans.plan.contacts_until is 'the day of the site until which they meet as the rule says';

create table relapseplans.turn (
    id           uuid primary key,
    episode_id   uuid not null references programs.episode,
    person_id    uuid not null references people.person,
    follows      uuid unique references relapseplans.turn,
    phase        text not null check (phase in ('prevention', 'treatment')),
    cause        text not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid references access.account,
    labels       text[] not null default '{part2}',
    check (case phase when 'prevention' then cause in ('held', 'judged', 'mistaken')
        else cause in ('not-at-target', 'reliably-worse', 'person', 'staff') end),
    check ((recorded_by is null) = (cause in ('not-at-target', 'reliably-worse')))
);
create unique index turn_first on relapseplans.turn (episode_id) where follows is null;
create index turn_person on relapseplans.turn (person_id);
comment on table relapseplans.turn is 'an episode went from treatment to relapse prevention, or back; the last one tells how it stands';
comment on column relapseplans.turn.cause is 'why; of a score nobody recorded it';

-- What is planned in an episode is of its program.
create function relapseplans.label_of_episode() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
begin
    perform set_config('attune.viewer', 'service', true);
    new.labels := access.labels_of(array(select e.program_id from programs.episode e where e.id = new.episode_id));
    perform set_config('attune.viewer', viewer, true);
    return new;
end $$;
create trigger plan_label before insert on relapseplans.plan
    for each row execute function relapseplans.label_of_episode();
create trigger turn_label before insert on relapseplans.turn
    for each row execute function relapseplans.label_of_episode();
