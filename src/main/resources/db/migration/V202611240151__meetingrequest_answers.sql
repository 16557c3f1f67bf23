set lock_timeout = '5s';

alter table meeting_request
    -- false while a meeting that the organiser proposed to both waits for the asker's yes
    add column asker_agreed   boolean not null default true,
    -- whose "no" it was; null for the organiser's own. It outlives the state, since a "no" is final for the other side
    add column declined_by    uuid,
    -- the colleague who should deal with it, when they sit at the same table or are not known yet
    add column colleague_note text,
    add constraint fk_meeting_request_declined_by foreign key (organiser_id, event_id, declined_by)
        references participation (organiser_id, event_id, id);
create index ix_meeting_request_redirected_to on meeting_request (redirected_to) where redirected_to is not null;
