comment on column imports.entry.key is
    'digest of source, identifier, instrument and day, and of who answered where it was not the person';
