-- Rows of a file between its preview and its import.
create table kept_sheet (
    id      uuid        primary key,
    kind    text        not null,
    body    jsonb       not null,
    kept_by text        not null,
    kept_at timestamptz not null
);

create index account_name_part on account using gin (lower(name) gin_trgm_ops);
create index account_domain_part on account using gin (domain gin_trgm_ops);
