-- Summaries of every kind are wished for and sent alike.
alter table today.wish add column kind text not null default 'today.digest', drop constraint wish_pkey,
    add primary key (account_id, kind);
alter table today.wish alter column kind drop default;
alter table today.digest add column kind text not null default 'today.digest', drop constraint digest_pkey,
    add primary key (account_id, kind, day);
alter table today.digest alter column kind drop default;
comment on table today.wish is 'who wants to be told by mail how much there is: of which kind, on which days from Monday, 1, on, at which hour of their site';
comment on table today.digest is 'for that day of their site it was looked how much there is; where nothing was, nothing was sent';
