set lock_timeout = '5s';

alter table solver_run drop constraint ck_solver_run_scope;
alter table solver_run add constraint ck_solver_run_scope check (scope in ('KEEP_FIXED', 'FILL_FREE', 'REPAIR'));

-- How little a repair changes.
create table solver_run_repair (
    organiser_id uuid not null,
    event_id     uuid not null,
    run_id       uuid not null,
    people       int  not null,
    lost         int  not null,
    least_lost   int  not null,
    kept_proof   text not null constraint ck_solver_run_repair_kept check (kept_proof in ('EVENT', 'NEIGHBOURHOOD', 'NONE')),
    people_proof text not null constraint ck_solver_run_repair_people check (people_proof in ('EVENT', 'NEIGHBOURHOOD', 'NONE')),
    constraint pk_solver_run_repair primary key (run_id),
    constraint fk_solver_run_repair_run foreign key (organiser_id, event_id, run_id)
        references solver_run (organiser_id, event_id, id) on delete cascade
);

-- What a repair does to single meetings, and why. The subject is whom or what the cause speaks of: a person, a meeting
-- point or another request; it may be gone later.
create table solver_run_change (
    organiser_id uuid not null,
    event_id     uuid not null,
    run_id       uuid not null,
    position     int  not null,
    request_id   uuid not null,
    kind         text not null constraint ck_solver_run_change_kind check (kind in ('TIME', 'PLACE', 'PEOPLE', 'DROPPED', 'ADDED')),
    cause        text not null,
    subject_id   uuid,
    constraint pk_solver_run_change primary key (run_id, position),
    constraint fk_solver_run_change_run foreign key (organiser_id, event_id, run_id)
        references solver_run (organiser_id, event_id, id) on delete cascade,
    constraint fk_solver_run_change_request foreign key (organiser_id, event_id, request_id)
        references meeting_request (organiser_id, event_id, id)
);

call protect_tenant_rows('solver_run_repair', 'solver_run_change');
