create schema reviews;

create table reviews.review (
    id               uuid primary key,
    person_id        uuid not null references people.person,
    episode_id       uuid not null references programs.episode,
    program_id       uuid not null references programs.program,
    consultant_id    uuid not null references access.account,
    relationship_id  uuid not null references access.relationship,
    questions        text not null check (length(questions) between 1 and 2000),
    put_at           timestamptz not null default now(),
    put_by           uuid not null references access.account,
    ended_at         timestamptz,
    ended_by         uuid references access.account,
    ending           text check (ending in ('consulted', 'taken-out', 'episode-over')),
    labels           text[] not null default '{part2}',
    check ((ended_at is null) = (ending is null)),
    check (ending is null or (ending = 'episode-over') = (ended_by is null))
);
create unique index review_once on reviews.review (episode_id) where ended_at is null;
create index review_consultant on reviews.review (consultant_id) where ended_at is null;
create index review_person on reviews.review (person_id, put_at);
comment on table reviews.review is
    'somebody in care is put before a psychiatric consultant, who sees their record from then until it ends';
comment on column reviews.review.questions is 'what those who care want to know';
comment on column reviews.review.relationship_id is 'by which the consultant stands to the person meanwhile';
comment on column reviews.review.labels is 'of the program in which the person is cared for';

create table reviews.consultation (
    id            uuid primary key,
    review_id     uuid not null unique references reviews.review,
    person_id     uuid not null references people.person,
    episode_id    uuid not null references programs.episode,
    program_id    uuid not null references programs.program,
    words         text not null check (length(words) between 1 and 4000),
    minutes       integer check (minutes between 1 and 240),
    consulted_at  timestamptz not null default now(),
    consulted_by  uuid not null references access.account,
    labels        text[] not null default '{part2}'
);
create index consultation_episode on reviews.consultation (episode_id, consulted_at);
create index consultation_person on reviews.consultation (person_id, consulted_at);
comment on table reviews.consultation is 'what the consultant says to it; with it the review ends';

-- It is known of which program it is: of the one in which the person is cared for, whatever others its writer works in.
create function reviews.label_by_program() returns trigger language plpgsql as $$
begin
    new.labels := access.labels_of(array[new.program_id]);
    return new;
end $$;
create trigger review_label before insert on reviews.review
    for each row execute function reviews.label_by_program();
create trigger consultation_label before insert on reviews.consultation
    for each row execute function reviews.label_by_program();
