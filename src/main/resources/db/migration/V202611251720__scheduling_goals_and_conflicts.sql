set lock_timeout = '5s';

-- in which order plans are compared, and whether the exact engine was there to do it
alter table solver_run add column preset text not null default 'MOST_MEETINGS' constraint ck_solver_run_preset
    check (preset in ('MOST_MEETINGS', 'COMPACT_AGENDAS', 'FAIR_SHARES', 'SHORT_WAYS'));
alter table solver_run add column exact boolean not null default true;

-- How well a run has reached each of its goals, the most important first.
create table solver_run_goal (
    organiser_id uuid    not null,
    event_id     uuid    not null,
    run_id       uuid    not null,
    position     int     not null,
    goal         text    not null constraint ck_solver_run_goal_goal
        check (goal in ('GUARANTEES', 'RANK_WEIGHT', 'FAIR_SHARE', 'BREAK_SPREAD', 'BREAKS', 'WALKING')),
    value        bigint  not null,
    bound        bigint  not null,
    proven       boolean not null,
    constraint pk_solver_run_goal primary key (run_id, position),
    constraint uq_solver_run_goal unique (run_id, goal),
    constraint fk_solver_run_goal_run foreign key (organiser_id, event_id, run_id)
        references solver_run (organiser_id, event_id, id) on delete cascade
);

-- Fixed meetings that exclude each other: the meetings of one set have the same number.
create table solver_run_conflict (
    organiser_id uuid not null,
    event_id     uuid not null,
    run_id       uuid not null,
    number       int  not null,
    request_id   uuid not null,
    rule         text not null,
    constraint pk_solver_run_conflict primary key (run_id, number, request_id),
    constraint fk_solver_run_conflict_run foreign key (organiser_id, event_id, run_id)
        references solver_run (organiser_id, event_id, id) on delete cascade,
    constraint fk_solver_run_conflict_request foreign key (organiser_id, event_id, request_id)
        references meeting_request (organiser_id, event_id, id)
);

call protect_tenant_rows('solver_run_goal', 'solver_run_conflict');
