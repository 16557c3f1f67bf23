set lock_timeout = '5s';

-- Edits by hand of a draft, so that the last can be undone: where a meeting stood before and after; null where it did not.
create table plan_edit (
    id             uuid primary key,
    organiser_id   uuid        not null,
    event_id       uuid        not null,
    plan_id        uuid        not null,
    revision       bigint      not null,
    meeting_id     uuid        not null,
    before_slot    uuid,
    before_point   uuid,
    before_desk    int,
    before_fixed   boolean,
    after_slot     uuid,
    after_point    uuid,
    after_desk     int,
    after_fixed    boolean,
    before_persons uuid[]      not null default '{}',
    created_by     text        not null,
    created_at     timestamptz not null,
    undone_at      timestamptz,
    constraint uq_plan_edit_revision unique (plan_id, revision),
    constraint fk_plan_edit_plan foreign key (organiser_id, event_id, plan_id) references plan (organiser_id, event_id, id),
    constraint fk_plan_edit_meeting foreign key (organiser_id, event_id, meeting_id) references meeting (organiser_id, event_id, id)
);

call protect_tenant_rows('plan_edit');

-- Drafts move, published plans do not, whatever the code does.
create function refuse_change_of_published_plan() returns trigger
    language plpgsql
    as $$
begin
    if exists (select 1 from touched t join plan p on p.id = t.plan_id where p.kind <> 'DRAFT') then
        raise exception 'the placements of a published plan never change' using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;

create trigger placement_is_not_added_to_published_plan after insert on placement
    referencing new table as touched for each statement execute function refuse_change_of_published_plan();
create trigger placement_of_published_plan_stays after update on placement
    referencing old table as touched for each statement execute function refuse_change_of_published_plan();
create trigger placement_is_not_moved_into_published_plan after update on placement
    referencing new table as touched for each statement execute function refuse_change_of_published_plan();
create trigger placement_is_not_taken_from_published_plan after delete on placement
    referencing old table as touched for each statement execute function refuse_change_of_published_plan();
create trigger person_is_not_added_to_published_plan after insert on placement_person
    referencing new table as touched for each statement execute function refuse_change_of_published_plan();
create trigger person_of_published_plan_stays after update on placement_person
    referencing old table as touched for each statement execute function refuse_change_of_published_plan();
create trigger person_is_not_moved_into_published_plan after update on placement_person
    referencing new table as touched for each statement execute function refuse_change_of_published_plan();
create trigger person_is_not_taken_from_published_plan after delete on placement_person
    referencing old table as touched for each statement execute function refuse_change_of_published_plan();

-- Of a published plan only two things can still happen: it is stopped, or it goes out at once.
create function keep_published_plan() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a published plan is never deleted' using errcode = 'restrict_violation';
    end if;
    if (new.kind, new.number, new.event_id, new.published_at, new.revision)
        is distinct from (old.kind, old.number, old.event_id, old.published_at, old.revision) then
        raise exception 'a published plan never changes' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger published_plan_stays before update or delete on plan
    for each row when (old.kind <> 'DRAFT') execute function keep_published_plan();

create index ix_placement_meeting on placement (organiser_id, event_id, meeting_id) where meeting_id is not null;
create index ix_placement_slot on placement (organiser_id, event_id, slot_id) where slot_id is not null;
create index ix_placement_item on placement (organiser_id, event_id, agenda_item_id) where agenda_item_id is not null;
