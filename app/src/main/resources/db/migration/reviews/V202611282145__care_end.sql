-- What is still open when care ends is closed with it, by a step that can be taken back with the end of care.
alter table reviews.step drop constraint step_step_check;
alter table reviews.step add constraint step_step_check check (step in ('acceptance', 'modification', 'decline',
    'taking-back', 'completion', 'settlement', 'withdrawal', 'care-end', 'care-again'));
alter table reviews.step add column state_before text;
alter table reviews.step add constraint step_of_care_end check ((step = 'care-end') = (state_before is not null));
comment on column reviews.step.state_before is 'in which it stood when care ended, and stands again where that is taken back';

-- By when a step is due is a rule of the caseload, so that who leads clinical work changes it as any other.
insert into caseload.rule (word, figure, in_force_from, in_force_until, source)
    select word, figure, in_force_from, in_force_until, source from reviews.rule;
drop table reviews.rule;

-- A meeting that is called off stays to be read; the one that minutes agree on follows them to another day.
alter table reviews.meeting add column called_off_at timestamptz;
alter table reviews.meeting add column called_off_by uuid references access.account;
alter table reviews.meeting add column follows_id uuid references reviews.meeting;
alter table reviews.meeting add constraint meeting_called_off
    check ((called_off_at is null) = (called_off_by is null) and (called_off_at is null or minutes is null));
comment on column reviews.meeting.follows_id is 'in whose minutes its day was agreed on; null where it was called by itself';
