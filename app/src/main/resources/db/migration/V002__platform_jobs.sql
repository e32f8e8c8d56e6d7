-- The extensions are there already where a superuser made the database; elsewhere its owner may create them.
do $$
declare wanted text;
begin
    foreach wanted in array array['pg_trgm', 'unaccent', 'btree_gist'] loop
        if not exists (select from pg_extension where extname = wanted) then
            execute format('create extension %I', wanted);
        end if;
    end loop;
end $$;

-- db-scheduler: every job that is to run, on whichever node picks it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index execution_time_idx on scheduled_tasks (execution_time);
create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);

-- Spring Modulith: events that a listener has yet to finish.
create table event_publication (
    id                     uuid        not null primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);

-- What was tried ten times in vain waits here for a person.
create table parked_event (
    id               uuid        not null primary key,
    listener_id      text        not null,
    event_type       text        not null,
    serialized_event text        not null,
    publication_date timestamptz not null,
    attempts         int         not null,
    parked_at        timestamptz not null
);
