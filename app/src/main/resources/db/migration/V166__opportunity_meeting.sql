-- The meetings in which a deal was talked about, or is to be.
create table opportunity_meeting (
    opportunity_id uuid        not null references opportunity,
    meeting_id     uuid        not null references meeting on delete cascade,
    partner_id     uuid        not null,
    linked_by      text        not null,
    linked_at      timestamptz not null,
    primary key (opportunity_id, meeting_id)
);

create index opportunity_meeting_meeting on opportunity_meeting (meeting_id);
create index opportunity_meeting_partner on opportunity_meeting (partner_id);

alter table opportunity_meeting enable row level security;
alter table opportunity_meeting force row level security;
create policy scope on opportunity_meeting using (in_scope(partner_id)) with check (in_scope(partner_id));
