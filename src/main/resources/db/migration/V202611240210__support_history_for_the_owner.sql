set lock_timeout = '5s';

-- What was migrated is the owner's business: who works through the application cannot rewrite that history.
revoke all on flyway_schema_history from incontro_app;
