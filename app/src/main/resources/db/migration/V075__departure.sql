-- What somebody held on the day they left, as it was: handed over to others, or given back when the leaving was a mistake.
create table left_role (
    id         uuid primary key,
    partner_id uuid not null references company (id),
    side       text not null,
    role       text not null,
    rank       text not null,
    contact_id uuid not null references contact (id),
    from_day   date not null,
    until_day  date
);
create index left_role_contact on left_role (contact_id);
create index left_role_of on left_role (partner_id);
alter table left_role enable row level security;
alter table left_role force row level security;
create policy scope on left_role using (in_scope(partner_id)) with check (in_scope(partner_id));

alter table sponsor add column ended_by_leaving boolean not null default false;
alter table sponsor add check (not ended_by_leaving or ended_on is not null);

-- When the personal link was last mailed, and where to. A person without an address is given the link by somebody of ours.
alter table sponsor add column invited_at timestamptz, add column invited_to text;
alter table sponsor add check ((invited_at is null) = (invited_to is null));
