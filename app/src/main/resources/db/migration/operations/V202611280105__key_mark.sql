alter table operations.instance add key_mark text;
comment on column operations.instance.key_mark is
    'by which keys are told apart: derived from the key of the service, and of no use to whoever wants it';
