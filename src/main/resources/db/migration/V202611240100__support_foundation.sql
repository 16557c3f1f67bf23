-- Waiting for a lock for long would stop the whole portal: a migration gives up instead and is tried again.
set lock_timeout = '5s';

-- The tenant of the current transaction; null when none is set, so that row security shows nothing.
create function current_organiser() returns uuid
    language sql stable
    as $$ select nullif(current_setting('incontro.organiser', true), '')::uuid $$;

-- Puts a tenant table under row security that fails closed, for its owner too.
create procedure protect_tenant_rows(variadic tables text[])
    language plpgsql
    as $$
declare
    name text;
begin
    foreach name in array tables loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy rows_of_the_tenant on %I using (organiser_id = current_organiser()) '
            'with check (organiser_id = current_organiser())', name);
    end loop;
end
$$;

-- One row per form that was sent, so that a double click or a reload acts once.
create table form_key (
    id         uuid primary key,
    owner      text        not null,
    created_at timestamptz not null,
    done_at    timestamptz,
    location   text,
    notice     text
);
create index ix_form_key_created_at on form_key (created_at);

-- Of a session's id only the hash is kept.
create function hash_of_session_id(id text) returns text
    language sql stable strict
    as $$ select encode(sha256(convert_to(id, 'UTF8')), 'hex') $$;

-- Spring Session's tables.
create table spring_session (
    primary_id            char(36) not null constraint spring_session_pk primary key,
    session_id            text     not null
        constraint ck_spring_session_hashed check (session_id ~ '^[0-9a-f]{64}$'),
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null
        constraint spring_session_attributes_fk references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);

-- The job table of db-scheduler.
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
create index ix_scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index ix_scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index ix_scheduled_tasks_priority_execution_time on scheduled_tasks (priority desc, execution_time asc);
