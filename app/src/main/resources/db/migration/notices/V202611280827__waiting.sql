-- What still waits is few beside what was sent; all that tells of the same thing is found among it.
create index notice_waiting on notices.notice (key) where state = 'waiting';
