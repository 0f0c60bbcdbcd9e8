create table breakglass.disclosure (
    opening_id    uuid primary key references breakglass.opening,
    recipient     text not null,
    affiliation   text not null,
    discloser     text not null,
    nature        text not null,
    disclosed_at  timestamptz not null,
    clearance_id  uuid not null references access.clearance
);
comment on table breakglass.disclosure is
    'records of programs under 42 CFR Part 2 that were open in a medical emergency, with what 2.51(c) asks to write down';
alter table breakglass.review_case add clearance_id uuid references access.clearance;
comment on column breakglass.review_case.clearance_id is 'by which the officer sees what is labeled, until it is reviewed';
