alter table assets.standing no force row level security;
alter table checkins.score no force row level security;
alter table assets.standing add labels text[] not null default '{part2}';
comment on column assets.standing.labels is
    'of the scores it is folded from: where a person has scores with labels, a domain has a standing for each set of them';
alter table assets.standing drop constraint standing_pkey, add primary key (person_id, domain, labels);

-- Which scores went into what is there already is not known: it carries all labels of the person until it is made anew.
update assets.standing s set labels = array(
    select distinct l from checkins.score c, unnest(c.labels) as l where c.person_id = s.person_id order by l);
