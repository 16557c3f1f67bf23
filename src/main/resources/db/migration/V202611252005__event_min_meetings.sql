set lock_timeout = '5s';

-- a goal of the solver, not a promise
alter table event add column min_meetings int constraint ck_event_min_meetings check (min_meetings > 0);
