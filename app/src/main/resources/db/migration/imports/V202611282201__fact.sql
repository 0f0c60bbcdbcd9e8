-- A row of a caseload's spreadsheet tells more than answers.
alter table imports.entry rename response_id to fact_id;
comment on table imports.entry is 'everything that was taken in, so that taking it in again changes nothing';
comment on column imports.entry.fact_id is
    'what was written for it: a response, an episode, a contact, an appointment; of a team, who joined it';
comment on column imports.entry.key is
    'digest of source, identifier and what it is: of answers the instrument and day, and who, where it was another';
comment on column imports.entry.print is 'digest of what it says';
