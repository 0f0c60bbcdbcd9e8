alter table notices.notice add column figures integer[] not null default '{}';
comment on column notices.notice.figures is 'how much waits, for the words of its kind; counts, and nothing about anybody';
