set lock_timeout = '5s';

-- Attendees of one participation who sit together: an agenda that runs beside the others. Whoever is in no team is in the
-- first agenda, which needs no row.
create table team (
    id               uuid primary key,
    version          bigint      not null,
    organiser_id     uuid        not null,
    event_id         uuid        not null,
    participation_id uuid        not null,
    number           int         not null constraint ck_team_number check (number between 2 and 3),
    created_at       timestamptz not null,
    constraint uq_team_tenant unique (organiser_id, event_id, participation_id, id),
    constraint uq_team_number unique (participation_id, number),
    constraint fk_team_participation foreign key (organiser_id, event_id, participation_id)
        references participation (organiser_id, event_id, id)
);

-- the key holds the participation too: nobody is in the team of another
alter table attendee add column team_id uuid;
alter table attendee add constraint fk_attendee_team foreign key (organiser_id, event_id, participation_id, team_id)
    references team (organiser_id, event_id, participation_id, id);
create index ix_attendee_team on attendee (team_id) where team_id is not null;

call protect_tenant_rows('team');
