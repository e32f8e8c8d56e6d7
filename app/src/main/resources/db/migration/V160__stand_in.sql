-- Who answers an invitation in the place of the person to whom it went: sent by that person (sent_at), by their own word
-- (said_at), or both. It never is that person's answer.
create table meeting_stand_in (
    target_id     uuid not null,
    contact_id    uuid not null,
    address       text not null,
    partner_id    uuid not null,
    onboarding_id uuid not null references onboarding on delete cascade,
    whole         boolean not null,
    name          text not null default '',
    sent_at       timestamptz,
    sent_sequence int,
    reply         text check (reply in ('ACCEPTED', 'TENTATIVE', 'DECLINED')),
    said_at       timestamptz,
    said_sequence int,
    primary key (target_id, contact_id, address),
    check ((sent_at is null) = (sent_sequence is null)),
    check ((reply is null) = (said_at is null) and (reply is null) = (said_sequence is null)),
    check (sent_at is not null or said_at is not null)
);
create index meeting_stand_in_of on meeting_stand_in (onboarding_id);
alter table meeting_stand_in enable row level security;
alter table meeting_stand_in force row level security;
create policy scope on meeting_stand_in using (in_scope(partner_id)) with check (in_scope(partner_id));
