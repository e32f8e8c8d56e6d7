-- Where a meeting was before somebody moved it, so that the move can be undone. Invitations from "sequence" up to "undone" named
-- a time that the meeting does not have: an answer to one of them is not about the time as it stands.
create table meeting_move (
    meeting_id  uuid not null references meeting on delete cascade,
    sequence    int  not null,
    partner_id  uuid not null,
    local_start timestamp not null,
    moved       boolean not null,
    asked       int  not null,
    undone      int  check (undone > sequence),
    primary key (meeting_id, sequence)
);
alter table meeting_move enable row level security;
alter table meeting_move force row level security;
create policy scope on meeting_move using (in_scope(partner_id)) with check (in_scope(partner_id));

-- A meeting that is held only while something has not come about (the retrospective, while no deal is won).
alter table meeting drop constraint meeting_cause_check;
alter table meeting add constraint meeting_cause_check check (cause in ('PERSON', 'PAUSE', 'END', 'PLAN', 'NEEDLESS'));
