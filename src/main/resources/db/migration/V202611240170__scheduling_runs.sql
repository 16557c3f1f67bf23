set lock_timeout = '5s';

create table solver_run (
    id                uuid primary key,
    version           bigint      not null,
    organiser_id      uuid        not null,
    event_id          uuid        not null,
    state             text        not null constraint ck_solver_run_state
        check (state in ('QUEUED', 'RUNNING', 'DONE', 'STOPPED', 'INTERRUPTED', 'FAILED')),
    scope             text        not null constraint ck_solver_run_scope check (scope in ('KEEP_FIXED', 'FILL_FREE')),
    seed              int         not null,
    seconds_limit     int         not null,
    threads           int         not null,
    base_plan_id      uuid,
    base_revision     bigint,
    result_plan_id    uuid,
    adopted           boolean     not null default false,
    requested_by      text        not null,
    created_at        timestamptz not null,
    started_at        timestamptz,
    finished_at       timestamptz,
    attempts          int         not null default 0,
    stop_requested_at timestamptz,
    status            text constraint ck_solver_run_status check (status in ('OPTIMAL', 'FEASIBLE', 'STOPPED', 'INFEASIBLE', 'UNKNOWN')),
    demanded          int,
    placed            int,
    placed_at_most    int,
    weight            bigint,
    weight_bound      bigint,
    breaks            int,
    breaks_bound      int,
    error             text,
    constraint uq_solver_run_tenant unique (organiser_id, event_id, id),
    constraint fk_solver_run_event foreign key (organiser_id, event_id) references event (organiser_id, id),
    constraint fk_solver_run_base foreign key (organiser_id, event_id, base_plan_id) references plan (organiser_id, event_id, id),
    constraint fk_solver_run_result foreign key (organiser_id, event_id, result_plan_id) references plan (organiser_id, event_id, id)
);
-- never two at once for one event
create unique index uq_solver_run_open on solver_run (event_id) where state in ('QUEUED', 'RUNNING');

call protect_tenant_rows('solver_run');
