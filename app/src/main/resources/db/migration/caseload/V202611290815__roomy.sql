alter table caseload.layout add column is_roomy boolean not null default false;
comment on table caseload.layout is 'which columns an account wants to see, and how close the rows stand; as usual where it said nothing';
