-- What is open about somebody ends when they die, by nobody's decision.
alter table handoffs.handoff drop constraint handoff_check3;
alter table handoffs.handoff add check (closed_by is null or closed_at is not null);
comment on column handoffs.handoff.closed_by is 'nobody where the person has died';

-- A time is free again where nothing more comes of what it was taken for.
drop index handoffs.handoff_slot;
create unique index handoff_slot on handoffs.handoff (slot_id)
    where slot_id is not null and closed_at is null and answer is distinct from 'declined'
      and answer is distinct from 'not-reached' and answer is distinct from 'withdrawn';
