set lock_timeout = '5s';

-- The words with which a participation was decided upon. They can name somebody, so they are kept apart from the audit log,
-- which refers to them: here they can be erased.
create table participation_decision (
    id               uuid primary key,
    organiser_id     uuid        not null constraint fk_participation_decision_organiser references organiser,
    event_id         uuid        not null,
    participation_id uuid        not null,
    reason           text        not null,
    decided_at       timestamptz not null,
    constraint uq_participation_decision_tenant unique (organiser_id, id),
    constraint fk_participation_decision_participation
        foreign key (organiser_id, event_id, participation_id) references participation (organiser_id, event_id, id)
);
create index ix_participation_decision_participation on participation_decision (organiser_id, event_id, participation_id);

call protect_tenant_rows('participation_decision');
