create table reviews.recommendation (
    id                uuid primary key,
    consultation_id   uuid not null references reviews.consultation,
    person_id         uuid not null references people.person,
    episode_id        uuid not null references programs.episode,
    program_id        uuid not null references programs.program,
    kind              text not null check (kind in ('start-medication', 'change-medication', 'stop-medication',
        'psychotherapy', 'supports', 'assessment', 'referral', 'watchful-waiting', 'no-change')),
    words             text not null check (length(words) <= 2000),
    state             text not null check (state in ('asked', 'accepted', 'modified', 'declined', 'done', 'settled',
        'withdrawn', 'noted')),
    owner_id          uuid not null references access.account,
    asked_id          uuid not null references access.account,
    since             timestamptz not null default now(),
    version           integer not null default 0,
    recommended_at    timestamptz not null default now(),
    recommended_by    uuid not null references access.account,
    labels            text[] not null default '{part2}',
    check (words <> '' or kind = 'no-change'),
    check ((kind = 'no-change') = (state = 'noted'))
);
create index recommendation_consultation on reviews.recommendation (consultation_id);
create index recommendation_person on reviews.recommendation (person_id);
create index recommendation_open on reviews.recommendation (episode_id)
    where state in ('asked', 'accepted', 'modified', 'declined');
create index recommendation_owner on reviews.recommendation (owner_id)
    where state in ('asked', 'accepted', 'modified', 'declined');
comment on table reviews.recommendation is 'what a consultant suggests; open until it is done, or somebody says what follows';
comment on column reviews.recommendation.owner_id is 'who has the next step';
comment on column reviews.recommendation.asked_id is 'who is asked whether to follow it: whoever would carry it out';
comment on column reviews.recommendation.since is 'when it came into that state';

create trigger recommendation_label before insert on reviews.recommendation
    for each row execute function reviews.label_by_program();

create table reviews.step (
    id                 bigint generated always as identity primary key,
    recommendation_id  uuid not null references reviews.recommendation,
    step               text not null check (step in ('acceptance', 'modification', 'decline', 'taking-back',
        'completion', 'settlement', 'withdrawal')),
    because            text check (because in ('own-choice', 'clinical', 'not-to-be-had', 'not-reached')),
    words              text check (length(words) between 1 and 2000),
    done_on            date,
    at                 timestamptz not null default now(),
    by                 uuid not null references access.account,
    check ((step = 'decline') = (because is not null)),
    check ((step = 'completion') = (done_on is not null)),
    check (step not in ('modification', 'decline', 'settlement', 'withdrawal') or words is not null)
);
create index step_recommendation on reviews.step (recommendation_id, id);
comment on table reviews.step is 'each step of a recommendation from state to state, with who took it and when';
comment on column reviews.step.because is 'why it is declined: the choice of the person apart from the judgment of who was asked';

create table reviews.rule (
    word            text not null,
    figure          integer not null check (figure > 0),
    in_force_from   date not null,
    in_force_until  date,
    source          text not null,
    primary key (word, in_force_from),
    check (in_force_until >= in_force_from)
);
comment on table reviews.rule is 'by when the next step of a loop is due, in days: dated, each with its source';
insert into reviews.rule (word, figure, in_force_from, source) values
    ('review-within-days', 7, '2026-11-28', 'Our own: consultants go through their queue each week'),
    ('answer-within-days', 7, '2026-11-28', 'Our own: silence is normal elsewhere (16% of people, PMC7003398), so it is noticed'),
    ('do-within-days', 14, '2026-11-28', 'Our own: what was agreed on is begun before the next contact'),
    ('settle-within-days', 7, '2026-11-28', 'Our own: what was declined is talked over at the next meeting');

-- Who has the next step: its owner while they are on the team by a role they hold; else whoever leads the team, so that no
-- loop hangs on somebody who has left. Nobody is shown who is on the team, so it is asked on behalf of the service.
create function reviews.owner_now(episode uuid, owner uuid) returns uuid language plpgsql stable as $$
declare
    viewer text := current_setting('attune.viewer', true);
    found uuid;
begin
    perform set_config('attune.viewer', 'service', true);
    select m.account_id into found
    from programs.care_team_member m join access.relationship r on r.id = m.relationship_id
    where m.episode_id = episode and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
      and access.counts(r, access.ground_of(m.account_id))
      and (m.account_id = owner or r.relation in ('care_team', 'supervisor'))
    order by m.account_id = owner desc, m.is_lead desc, r.starts_at, m.relationship_id
    limit 1;
    perform set_config('attune.viewer', viewer, true);
    return coalesce(found, owner);
end $$;
