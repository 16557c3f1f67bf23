set lock_timeout = '5s';

-- The cheapest change that would place a request which a run has left out. It holds for the draft as the run made it.
create table solver_run_fix (
    organiser_id uuid    not null,
    event_id     uuid    not null,
    run_id       uuid    not null,
    request_id   uuid    not null,
    kind         text    not null constraint ck_solver_run_fix_kind check (kind in ('Rearrange', 'RaiseLimit', 'AllowPlace',
        'OneMoreDesk', 'FreePerson', 'OneMoreSlot')),
    subject_id   uuid,
    slot_id      uuid,
    limit_kind   text,
    new_limit    int,
    venue_too    boolean not null default false,
    constraint pk_solver_run_fix primary key (run_id, request_id),
    constraint fk_solver_run_fix_run foreign key (organiser_id, event_id, run_id)
        references solver_run (organiser_id, event_id, id) on delete cascade,
    constraint fk_solver_run_fix_request foreign key (organiser_id, event_id, request_id)
        references meeting_request (organiser_id, event_id, id)
);

call protect_tenant_rows('solver_run_fix');
