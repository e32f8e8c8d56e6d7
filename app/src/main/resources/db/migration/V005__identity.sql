create table staff (
    id       uuid        primary key,
    name     text        not null check (name <> ''),
    email    text        not null check (email <> ''),
    role     text        not null check (role in ('PROGRAM_OWNER', 'PROGRAM_MANAGER', 'PAM', 'VIEWER')),
    zone     text        not null,
    locale   text        not null,
    active   boolean     not null default true,
    added_at timestamptz not null,
    version  int         not null default 0
);
create unique index staff_email on staff (lower(email));

create table staff_session (
    token_hash bytea       primary key,
    staff_id   uuid        not null references staff,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    ends_at    timestamptz not null
);
create index staff_session_staff on staff_session (staff_id);
create index staff_session_ends on staff_session (ends_at);

create table sign_in_link (
    token_hash bytea       primary key,
    staff_id   uuid        not null references staff,
    ends_at    timestamptz not null
);

create table api_key (
    id           uuid        primary key,
    token_hash   bytea       not null unique,
    staff_id     uuid        not null references staff,
    name         text        not null check (name <> ''),
    shown        text        not null,
    scopes       text[]      not null,
    made_at      timestamptz not null,
    ends_at      timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_key_staff on api_key (staff_id);

create table setting (
    key   text primary key,
    value text not null
);
