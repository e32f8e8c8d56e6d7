-- A new key until its maker has seen it once, sealed so that only their session opens it.
create table fresh_key (
    staff_id uuid        primary key references staff,
    sealed   bytea       not null,
    ends_at  timestamptz not null
);
