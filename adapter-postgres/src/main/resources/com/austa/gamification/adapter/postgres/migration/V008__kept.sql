-- What a fact holds in its place whatever evidence comes later: an award as it stood, for AWARD_KEPT alone.
alter table facts add column held bytea;
