set lock_timeout = '5s';

-- What the organiser lays down for the meeting of a request. It outlives an answer that is taken back: while the request is
-- not accepted it has no effect, and the application says so.
alter table meeting_request add column required boolean not null default false;

-- The meeting of the earlier request must be over before the other's begins. Circles are refused by the application.
create table meeting_request_precedence (
    organiser_id uuid not null,
    event_id     uuid not null,
    request_id   uuid not null,
    earlier_id   uuid not null,
    constraint pk_meeting_request_precedence primary key (request_id, earlier_id),
    constraint ck_meeting_request_precedence_pair check (request_id <> earlier_id),
    constraint fk_meeting_request_precedence_request foreign key (organiser_id, event_id, request_id)
        references meeting_request (organiser_id, event_id, id) on delete cascade,
    constraint fk_meeting_request_precedence_earlier foreign key (organiser_id, event_id, earlier_id)
        references meeting_request (organiser_id, event_id, id) on delete cascade
);
create index ix_meeting_request_precedence_earlier on meeting_request_precedence (earlier_id);

-- Which of a side's agendas sits. By number, since the first has no team of its own; if nobody sits in it any more, any may.
create table meeting_request_agenda (
    organiser_id     uuid not null,
    event_id         uuid not null,
    request_id       uuid not null,
    participation_id uuid not null,
    number           int  not null constraint ck_meeting_request_agenda_number check (number between 1 and 3),
    constraint pk_meeting_request_agenda primary key (request_id, participation_id),
    constraint fk_meeting_request_agenda_request foreign key (organiser_id, event_id, request_id)
        references meeting_request (organiser_id, event_id, id) on delete cascade,
    constraint fk_meeting_request_agenda_participation foreign key (organiser_id, event_id, participation_id)
        references participation (organiser_id, event_id, id)
);
create index ix_meeting_request_agenda_participation on meeting_request_agenda (participation_id);

-- The sessions in which it may be; without a row, all. The application tells what goes with a session before it goes.
create table meeting_request_session (
    organiser_id uuid not null,
    event_id     uuid not null,
    request_id   uuid not null,
    session_id   uuid not null,
    constraint pk_meeting_request_session primary key (request_id, session_id),
    constraint fk_meeting_request_session_request foreign key (organiser_id, event_id, request_id)
        references meeting_request (organiser_id, event_id, id) on delete cascade,
    constraint fk_meeting_request_session_session foreign key (organiser_id, event_id, session_id)
        references meeting_session (organiser_id, event_id, id) on delete cascade
);
create index ix_meeting_request_session_session on meeting_request_session (session_id);

call protect_tenant_rows('meeting_request_precedence', 'meeting_request_agenda', 'meeting_request_session');
