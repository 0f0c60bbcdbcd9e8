create schema merges;

create table merges.merge (
    id            uuid primary key,
    person_id     uuid not null references people.person,
    other_id      uuid not null references people.person,
    reason        text not null,
    merged_at     timestamptz not null default now(),
    merged_by     uuid not null references access.account,
    split_at      timestamptz,
    split_by      uuid references access.account,
    split_reason  text,
    check (person_id <> other_id),
    check ((split_at is null) = (split_by is null) and (split_at is null) = (split_reason is null))
);
create index merge_person on merges.merge (person_id);
create index merge_other on merges.merge (other_id);
create unique index merge_once on merges.merge (other_id) where split_at is null;
comment on table merges.merge is 'two records of one person became one, by whom, when and why; and two again';
comment on column merges.merge.person_id is 'whose record stays';
comment on column merges.merge.other_id is 'whose record everything was moved from; their own row stays, to be split again';

create table merges.moved_row (
    id           bigint generated always as identity primary key,
    merge_id     uuid not null references merges.merge,
    table_name   text not null,
    row_key      jsonb not null,
    column_name  text not null,
    before       text
);
create index moved_row_merge on merges.moved_row (merge_id, table_name, column_name);
comment on table merges.moved_row is 'what a merge changed, row by row, so that splitting changes exactly that back';
comment on column merges.moved_row.row_key is 'the primary key, column by column';
