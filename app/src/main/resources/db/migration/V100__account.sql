-- Companies to which something is sold. Whom we claim to know is ours, not a partner's: no partner_id, and never shown to one.
create table account (
    id            uuid        primary key,
    key           text        not null unique,
    name          text        not null check (name <> ''),
    name_key      text        not null,
    domain        text        not null default '',
    country       text        not null default '' check (country = '' or country ~ '^[A-Z]{2}$'),
    status        text        not null default 'UNKNOWN' check (status in ('UNKNOWN', 'PROSPECT', 'OPEN', 'CUSTOMER')),
    since         date,
    last_activity date,
    owner_id      uuid        references contact (id),
    created_at    timestamptz not null,
    version       int         not null default 0,
    check (status <> 'OPEN' or (since is not null and last_activity is not null))
);

create index account_name on account (lower(name));
create index account_name_key on account (name_key);
create index account_owner on account (owner_id) where owner_id is not null;

-- Accounts that share a key may be the same; the keys are those of the matching library.
create table account_key (
    key        bigint not null,
    account_id uuid   not null references account on delete cascade,
    primary key (key, account_id)
);
