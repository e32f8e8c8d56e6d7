-- What a run has reached, each milestone once. A row that was written stays: what turned out not to hold is reversed.
create table milestone (
    onboarding_id uuid not null references onboarding (id),
    partner_id    uuid not null references company (id),
    milestone     text not null,
    reached_on    date not null,
    reversed_on   date,
    primary key (onboarding_id, milestone)
);

alter table milestone enable row level security;
alter table milestone force row level security;
create policy scope on milestone using (in_scope(partner_id)) with check (in_scope(partner_id));
