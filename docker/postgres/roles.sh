#!/bin/bash
# Makes the two roles of the portal. The database's container runs it once, when its volume is still empty.
set -euo pipefail

psql --set ON_ERROR_STOP=1 \
    --set owner_password="${INCONTRO_OWNER_PASSWORD:?}" \
    --set app_password="${INCONTRO_APP_PASSWORD:?}" \
    --no-psqlrc --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --file /roles/roles.sql
