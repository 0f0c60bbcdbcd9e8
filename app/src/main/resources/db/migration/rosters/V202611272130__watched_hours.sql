-- When somebody looks at answers follows from the duty roster, which also tells who: there is one truth.
drop table alerts.watched_hours;
