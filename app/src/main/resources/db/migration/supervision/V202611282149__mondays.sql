-- The summary on Mondays is one of several kinds of summary.
insert into today.wish (account_id, kind, hour, weekdays, wished_at)
select account_id, 'supervision.digest', 7, '{1}', wished_at from supervision.wish;
insert into today.digest (account_id, kind, day, looked_at, waiting)
select account_id, 'supervision.digest', day, looked_at, 0 from supervision.digest;
drop table supervision.wish;
drop table supervision.digest;
