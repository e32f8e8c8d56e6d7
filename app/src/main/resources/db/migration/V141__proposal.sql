-- What people would change in a program after running it. A run has at most one open; decided ones stay.
create table program_proposal (
    id                 uuid        primary key,
    program_version_id uuid        not null references program_version (id),
    onboarding_id      uuid        not null references onboarding (id),
    partner_id         uuid        not null references company (id),
    cause              text        not null,
    text               text        not null check (text <> ''),
    proposed_by        text        not null,
    proposed_at        timestamptz not null,
    state              text        not null default 'OPEN' check (state in ('OPEN', 'TAKEN_UP', 'SET_ASIDE')),
    decided_by         text,
    decided_at         timestamptz,
    reason             text,
    check ((state = 'OPEN') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((decided_by is null) = (reason is null))
);
create unique index program_proposal_open on program_proposal (onboarding_id) where state = 'OPEN';

alter table program_proposal enable row level security;
alter table program_proposal force row level security;
create policy scope on program_proposal using (in_scope(partner_id)) with check (in_scope(partner_id));
