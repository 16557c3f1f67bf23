set lock_timeout = '5s';

-- A fix may take several changes together: a row for each.
alter table solver_run_fix add column position int not null default 0;
alter table solver_run_fix drop constraint pk_solver_run_fix;
alter table solver_run_fix add constraint pk_solver_run_fix primary key (run_id, request_id, position);

-- Somebody may leave out an agenda item.
alter table solver_run_fix add column item_id uuid;

-- That it was looked for and not found is said, too.
alter table solver_run_fix drop constraint ck_solver_run_fix_kind;
alter table solver_run_fix add constraint ck_solver_run_fix_kind check (kind in ('Rearrange', 'RaiseLimit', 'AllowPlace',
    'OneMoreDesk', 'FreePerson', 'SkipItem', 'OneMoreSlot', 'None'));
