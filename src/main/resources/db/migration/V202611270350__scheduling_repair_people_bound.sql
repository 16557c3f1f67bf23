set lock_timeout = '5s';

-- How many people any repair that loses as few meetings would touch.
alter table solver_run_repair add column least_people int not null default 0;
