alter table merges.merge add strays_since timestamptz;
comment on column merges.merge.strays_since is 'since when something written during the merge can''t be moved after; null where all is';
create index merge_strays on merges.merge (strays_since) where strays_since is not null;
