-- Names under which an account was known before two records became one, and the records that are gone.
create table account_alias (
    key        text        primary key,
    account_id uuid        not null references account,
    gone_id    uuid        not null,
    gone_name  text        not null,
    merged_at  timestamptz not null
);

create index account_alias_account on account_alias (account_id);
create index account_alias_gone on account_alias (gone_id);
