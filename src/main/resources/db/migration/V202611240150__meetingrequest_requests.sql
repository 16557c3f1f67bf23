set lock_timeout = '5s';

-- One row per unordered pair of participations: a request in the other direction is a yes to this one.
create table meeting_request (
    id                uuid primary key,
    version           bigint      not null,
    organiser_id      uuid        not null,
    event_id          uuid        not null,
    asker_id          uuid        not null,
    target_id         uuid        not null,
    origin            text        not null constraint ck_meeting_request_origin check (origin in ('ASKER', 'ORGANISER')),
    asker_rank        text        not null
        constraint ck_meeting_request_asker_rank check (asker_rank in ('MUST_MEET', 'WANT', 'IF_POSSIBLE')),
    target_rank       text
        constraint ck_meeting_request_target_rank check (target_rank in ('MUST_MEET', 'WANT', 'IF_POSSIBLE')),
    message           text,
    state             text        not null
        constraint ck_meeting_request_state check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'REDIRECTED', 'WITHDRAWN', 'EXPIRED')),
    asked_at          timestamptz not null,
    answered_at       timestamptz,
    answered_by       text,
    private_reason    text,
    answer_shown_from timestamptz,
    redirected_to     uuid,
    -- a place and time already agreed between the two, or proposed by the organiser; the planner keeps to it
    agreed_slot_id    uuid,
    agreed_point_id   uuid,
    created_at        timestamptz not null,
    constraint uq_meeting_request_tenant unique (organiser_id, event_id, id),
    constraint ck_meeting_request_pair check (asker_id <> target_id),
    constraint ck_meeting_request_answer check ((state in ('ACCEPTED', 'DECLINED', 'REDIRECTED')) = (answered_at is not null)),
    constraint fk_meeting_request_asker foreign key (organiser_id, event_id, asker_id) references participation (organiser_id, event_id, id),
    constraint fk_meeting_request_target foreign key (organiser_id, event_id, target_id) references participation (organiser_id, event_id, id),
    constraint fk_meeting_request_redirected foreign key (organiser_id, event_id, redirected_to) references meeting_request (organiser_id, event_id, id),
    constraint fk_meeting_request_slot foreign key (organiser_id, event_id, agreed_slot_id) references meeting_slot (organiser_id, event_id, id),
    constraint fk_meeting_request_point foreign key (organiser_id, event_id, agreed_point_id) references meeting_point (organiser_id, event_id, id)
);
create unique index uq_meeting_request_pair on meeting_request (event_id, least(asker_id, target_id), greatest(asker_id, target_id));
create index ix_meeting_request_target on meeting_request (organiser_id, event_id, target_id, state);
create index ix_meeting_request_asker on meeting_request (organiser_id, event_id, asker_id, state);

call protect_tenant_rows('meeting_request');
