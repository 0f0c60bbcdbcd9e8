-- Times that staff keep open are kept by hand-offs alone; the calendar shows them.
drop table appointments.slot;
