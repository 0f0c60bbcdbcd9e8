alter table tasks.step add column was_title text, add column was_note text, add column was_priority text;
comment on column tasks.step.was_title is 'what was to be done, before the step changed it; null where it did not';
comment on column tasks.step.was_note is 'the note before the step changed it, empty where there was none; null where it did not';
comment on column tasks.step.was_priority is 'how soon it was to be done, before the step changed it; null where it did not';
