-- That relapse prevention began can be taken back; it was no relapse then, and what happened stays among the turns.
alter table relapseplans.turn drop constraint turn_check;
alter table relapseplans.turn add constraint turn_check
    check (case phase when 'prevention' then cause in ('held', 'judged', 'mistaken')
        else cause in ('not-at-target', 'reliably-worse', 'person', 'staff', 'begun-by-mistake') end);
