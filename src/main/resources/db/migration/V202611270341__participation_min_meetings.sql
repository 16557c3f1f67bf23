set lock_timeout = '5s';

-- a goal of the solver, not a promise; null means the event's
alter table participation
    add column min_meetings int constraint ck_participation_min check (min_meetings > 0),
    add constraint ck_participation_min_max check (min_meetings <= max_meetings);
