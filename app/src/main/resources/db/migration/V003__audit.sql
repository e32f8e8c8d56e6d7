-- Appended in the transaction of the act. What belongs to no partner carries the partner id of nobody.
create table audit_entry (
    seq           bigint      generated always as identity primary key,
    tx            bigint      not null default pg_current_xact_id()::text::bigint,
    at            timestamptz not null,
    actor_kind    text        not null,
    actor_id      uuid,
    actor_name    text        not null,
    act           text        not null check (act <> ''),
    subject_type  text        not null,
    subject_id    text        not null,
    partner_id    uuid        not null,
    onboarding_id uuid,
    before        jsonb       not null,
    after         jsonb       not null
);
create index audit_entry_tx on audit_entry (tx);
create index audit_entry_subject on audit_entry (subject_id, seq);
create index audit_entry_onboarding on audit_entry (onboarding_id, seq) where onboarding_id is not null;
create index audit_entry_actor on audit_entry (actor_id, seq);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy reading on audit_entry for select using (in_scope(partner_id));
create policy appending on audit_entry for insert with check (true);

-- A seal covers the entries numbered above after_seq of the transactions from_tx to until_tx (exclusive).
create table audit_seal (
    number    bigint      primary key,
    sealed_at timestamptz not null,
    after_seq bigint      not null,
    from_tx   bigint      not null,
    until_tx  bigint      not null,
    last_seq  bigint      not null,
    entries   int         not null check (entries > 0),
    hash      bytea       not null
);

create function refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

do $$
declare
    t text;
    someone text;
begin
    foreach t in array array['audit_entry', 'audit_seal'] loop
        execute format('create trigger append_only before update or delete on %I
                        for each row execute function refuse_to_forget()', t);
        execute format('create trigger append_only_whole before truncate on %I
                        for each statement execute function refuse_to_forget()', t);
        for someone in select distinct grantee from information_schema.role_table_grants
                        where table_name = t and grantee <> current_user loop
            execute format('revoke update, delete, truncate on %I from %I', t, someone);
        end loop;
    end loop;
end $$;
