-- Programs are our own data, not a partner's: every signed-in person may read them.
create table program (
    key   text primary key,
    added timestamptz not null
);

create table program_version (
    id           uuid primary key,
    program_key  text not null references program (key),
    number       int not null,
    title        text not null,
    state        text not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    source       text not null,
    changed_at   timestamptz not null,
    changed_by   text not null,
    published_at timestamptz,
    retired_at   timestamptz,
    version      int not null default 0,
    unique (program_key, number),
    check ((state = 'DRAFT') = (published_at is null)),
    check ((state = 'RETIRED') = (retired_at is not null))
);
