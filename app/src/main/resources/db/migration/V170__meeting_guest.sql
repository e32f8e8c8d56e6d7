-- Who was ever asked to a meeting of which run; to which of its meetings, the meetings themselves say. Kept for the index: behind
-- row-level security an index over the arrays of a meeting is never used, since their operators are not leakproof.
create table meeting_guest (
    contact_id    uuid not null,
    onboarding_id uuid not null references onboarding on delete cascade,
    partner_id    uuid not null,
    primary key (contact_id, onboarding_id)
);
alter table meeting_guest enable row level security;
alter table meeting_guest force row level security;
create policy scope on meeting_guest using (in_scope(partner_id)) with check (in_scope(partner_id));

create function note_guests() returns trigger language plpgsql as $$
begin
    insert into meeting_guest (contact_id, onboarding_id, partner_id)
    select distinct guest, written.onboarding_id, written.partner_id
      from written, unnest(written.ours || written.theirs) guest
    on conflict do nothing;
    return null;
end $$;
create trigger guests_of_new after insert on meeting
    referencing new table as written for each statement execute function note_guests();
create trigger guests_of_changed after update on meeting
    referencing new table as written for each statement execute function note_guests();

select set_config('firstdeal.scope', '*', true);
insert into meeting_guest (contact_id, onboarding_id, partner_id)
select distinct guest, onboarding_id, partner_id from meeting, unnest(ours || theirs) guest;

drop index meeting_people;
