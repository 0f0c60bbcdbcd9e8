-- An answer that was held back is as much of a program under 42 CFR Part 2 as the response it stands in.
alter table alerts.held_back no force row level security;
alter table checkins.response no force row level security;
alter table alerts.held_back add labels text[] not null default '{part2}';
comment on column alerts.held_back.labels is 'inherited from its response';

create function checkins.label_held_back() returns trigger language plpgsql as $$
declare
    viewer text := current_setting('attune.viewer', true);
    origin text[];
begin
    perform set_config('attune.viewer', 'service', true);
    select r.labels into origin from checkins.response r where r.id = new.response_id;
    perform set_config('attune.viewer', viewer, true);
    new.labels := coalesce(origin, access.labels_by(new.person_id, null));
    return new;
end $$;
create trigger held_back_label before insert on alerts.held_back
    for each row execute function checkins.label_held_back();

update alerts.held_back h set labels = r.labels from checkins.response r where r.id = h.response_id;
