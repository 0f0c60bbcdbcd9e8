-- Why a clinician found that telling the person would do harm stays written down where a reviewer has them told.
alter table breakglass.opening add column tell_since timestamptz;
comment on column breakglass.opening.tell_since is
    'since when a reviewer has the person told, though a clinician found that it would do harm';
