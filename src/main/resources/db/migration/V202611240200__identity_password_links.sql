set lock_timeout = '5s';

-- Staff sign in with a password; the link of their invitation lets them choose it, once.
alter table link_token drop constraint ck_link_token_purpose;
alter table link_token add constraint ck_link_token_purpose
    check (purpose in ('SIGN_IN', 'SET_PASSWORD', 'PARTICIPATION', 'NAMED', 'ADDRESS_BEFORE', 'ADDRESS_AFTER', 'WORK'));
alter table link_token drop constraint ck_link_token_subject;
alter table link_token add constraint ck_link_token_subject check (
    (purpose in ('SIGN_IN', 'SET_PASSWORD') and account_id is not null and participation_id is null)
    or (purpose = 'PARTICIPATION' and organiser_id is not null and event_id is not null and participation_id is not null)
    or (purpose in ('NAMED', 'ADDRESS_BEFORE', 'ADDRESS_AFTER', 'WORK') and organiser_id is not null and subject_id is not null));
