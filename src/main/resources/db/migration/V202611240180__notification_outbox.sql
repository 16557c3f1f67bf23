set lock_timeout = '5s';

-- Mails to send: ids and purpose only. Text and links are made when sending.
create table outbox_mail (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid constraint fk_outbox_mail_organiser references organiser,
    purpose      text        not null,
    event_id     uuid,
    subject_id   uuid,
    person_id    uuid,
    account_id   uuid constraint fk_outbox_mail_account references account,
    -- one mail per fact and reader
    fact         text        not null constraint uq_outbox_mail_fact unique,
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    sent_at      timestamptz,
    stopped_at   timestamptz,
    attempts     int         not null default 0,
    last_error   text,
    -- a mail server took it and gave it back
    bounced_at    timestamptz,
    bounce_status text,
    constraint ck_outbox_mail_reader check (num_nonnulls(person_id, account_id) = 1),
    constraint fk_outbox_mail_person foreign key (organiser_id, person_id) references person (organiser_id, id)
);
create index ix_outbox_mail_due on outbox_mail (due_at) where sent_at is null and stopped_at is null;

call protect_tenant_rows('outbox_mail');

-- The mail that a transaction without a tenant has in hand; null when it names none.
create function current_mail() returns uuid
    language sql stable
    as $$ select nullif(current_setting('incontro.mail', true), '')::uuid $$;

-- Mails to an account (a sign-in link) have no organiser. Whoever works without a tenant may add one, and sees the one that
-- is named in the transaction: a forgotten tenant shows nobody's.
create policy mail_in_hand on outbox_mail
    using (organiser_id is null and current_organiser() is null and id = current_mail())
    with check (organiser_id is null and current_organiser() is null);
-- Nobody sees old ones, but they go: a deletion that names no condition reaches those that were done with a year ago.
create policy old_mails_go on outbox_mail for delete
    using (organiser_id is null and current_organiser() is null and coalesce(sent_at, stopped_at) < now() - interval '12 months');
