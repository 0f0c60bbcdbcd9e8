alter table checkins.response
    add changed_by xid8 not null default '0',
    add late jsonb not null default '[]';
alter table checkins.response alter changed_by set default pg_current_xact_id();
create index response_changed on checkins.response (changed_by, id);
comment on column checkins.response.changed_by is
    'the transaction that wrote the row last: who looks for what is new since a moment misses none that ended later';
comment on column checkins.response.late is
    'answers that came when it was finished or given up: kept as they came, counted for no score';

create function checkins.note_change() returns trigger language plpgsql as $$
begin
    new.changed_by := pg_current_xact_id();
    return new;
end $$;
create trigger response_changed before update on checkins.response
    for each row execute function checkins.note_change();
