-- Facts recorded by hand. Rows are written once: a correction is a withdrawal and a new entry.
create table logbook_entry (
    id            uuid primary key,
    partner_id    uuid not null,
    onboarding_id uuid not null references onboarding,
    number        bigint generated always as identity,
    kind          text not null check (kind <> ''),
    body          jsonb not null,
    happened_on   date not null,
    note          text not null default '',
    link          text not null default '',
    recorded_by   text not null,
    recorded_at   timestamptz not null
);

create index logbook_entry_partner on logbook_entry (partner_id, happened_on, number);
create index logbook_entry_onboarding on logbook_entry (onboarding_id, number desc);

create table logbook_withdrawal (
    entry_id     uuid primary key references logbook_entry,
    partner_id   uuid not null,
    reason       text not null check (reason <> ''),
    withdrawn_by text not null,
    withdrawn_at timestamptz not null
);

-- When two partners or two people turn out to be one, their entries move; what was written does not change.
create function logbook_is_written_once() returns trigger
    language plpgsql as $$
declare
    somebody constant text := '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
begin
    if tg_op = 'UPDATE' and regexp_replace((to_jsonb(new) - 'partner_id')::text, somebody, '', 'g')
                          = regexp_replace((to_jsonb(old) - 'partner_id')::text, somebody, '', 'g')
                        and to_jsonb(new) ->> 'id' is not distinct from to_jsonb(old) ->> 'id'
                        and to_jsonb(new) ->> 'entry_id' is not distinct from to_jsonb(old) ->> 'entry_id'
                        and to_jsonb(new) ->> 'onboarding_id' is not distinct from to_jsonb(old) ->> 'onboarding_id' then
        return new;
    end if;
    raise exception '% is written once', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger written_once before update or delete on logbook_entry
    for each row execute function logbook_is_written_once();
create trigger written_once before update or delete on logbook_withdrawal
    for each row execute function logbook_is_written_once();

do $$
declare t text;
begin
    foreach t in array array['logbook_entry', 'logbook_withdrawal'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;
