-- A read model: one row per onboarding, written by one Store, rebuilt by a command. What is read whole lies out of line, so that
-- counting and sorting touch narrow rows.
create table standing_view (
    onboarding_id uuid primary key,
    partner_id    uuid not null,
    partner_name  text not null,
    partner_type  text not null,
    region        text not null,
    life          text not null,
    phase         text not null,
    pam_id        uuid,
    day0          date not null,
    decide_from   date,
    late_from     date,
    first_deal    int,
    picture       jsonb not null
) with (toast_tuple_target = 128);
alter table standing_view alter column picture set storage external;
create index standing_view_pam on standing_view (pam_id);

alter table standing_view enable row level security;
alter table standing_view force row level security;
create policy scope on standing_view using (in_scope(partner_id)) with check (in_scope(partner_id));
