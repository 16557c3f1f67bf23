set lock_timeout = '5s';

-- when the node that carries a run out was last heard of
alter table solver_run add column seen_at timestamptz;

-- The best plan of a run that is under way, in case its node dies.
create table solver_run_checkpoint (
    organiser_id uuid        not null,
    event_id     uuid        not null,
    run_id       uuid        not null constraint pk_solver_run_checkpoint primary key,
    stored_at    timestamptz not null,
    plan         jsonb       not null,
    constraint fk_solver_run_checkpoint_run foreign key (organiser_id, event_id, run_id)
        references solver_run (organiser_id, event_id, id) on delete cascade
);

call protect_tenant_rows('solver_run_checkpoint');
