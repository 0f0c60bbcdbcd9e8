alter table notices.way drop constraint way_channel_check,
    add constraint way_channel_check check (channel in ('mail', 'text', 'pager', 'sink'));
alter table notices.sending drop constraint sending_channel_check,
    add constraint sending_channel_check check (channel in ('mail', 'text', 'pager', 'sink'));
