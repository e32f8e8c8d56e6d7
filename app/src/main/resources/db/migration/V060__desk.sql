-- A read model: one row per onboarding, written by one Store, rebuilt by a command. Every node keeps it in memory and reads only
-- what was written since its last look.
create table standing_view (
    onboarding_id uuid   primary key,
    partner_id    uuid   not null,
    partner_name  text   not null,
    life          text   not null,
    picture       jsonb  not null,
    tx            bigint not null default pg_current_xact_id()::text::bigint
);
create index standing_view_tx on standing_view (tx);

alter table standing_view enable row level security;
alter table standing_view force row level security;
create policy scope on standing_view using (in_scope(partner_id)) with check (in_scope(partner_id));
