-- A month of a program also shows the episodes that ended in it.
create index episode_program_ended on programs.episode (program_id, ended_on) where ended_on is not null;
