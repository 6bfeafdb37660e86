-- Dump of a PostgreSQL database that Greenroom made on 2026-11-26, before its lease columns were renamed.
CREATE TABLE kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE submission (
    seq bigint NOT NULL,
    space text NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    created_at bigint NOT NULL,
    operator text,
    fingerprint text NOT NULL,
    method text NOT NULL,
    target text NOT NULL,
    body_whole integer NOT NULL,
    name_ours integer NOT NULL,
    conference_id text,
    name text,
    request_id text NOT NULL,
    attempts integer NOT NULL,
    settled_at bigint,
    answer_status integer,
    holder text,
    held_until bigint NOT NULL,
    turns integer NOT NULL,
    due_at bigint NOT NULL,
    search text NOT NULL,
    findings text NOT NULL,
    before text,
    body text,
    answer_body text,
    begun_there bigint
);
CREATE SEQUENCE submission_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE submission_seq_seq OWNED BY submission.seq;
ALTER TABLE ONLY submission ALTER COLUMN seq SET DEFAULT nextval('submission_seq_seq'::regclass);
INSERT INTO kysely_migration VALUES ('2026-11-ledger', '2026-11-26T03:30:24.729Z');
INSERT INTO kysely_migration VALUES ('2026-11-their-clock', '2026-11-26T03:30:24.733Z');
INSERT INTO kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO submission VALUES (1, 'sandbox', 'created', 'create', 'done', 1795662001000, 'ada', 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'POST', '/api/video/conferences', 1, 0, '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', 'stand-up', 'request-created', 1, 1795662002000, 200, NULL, 0, 0, 0, 'stand-up stand-up ada request-created created 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d stand-up', '[{"at":"2026-11-26T03:00:00.000Z","text":"Sent: SignalWire did it and said so."}]', NULL, '{"display_name":"Stand-up","name":"stand-up"}', '{"id":"0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d","name":"stand-up","display_name":"Stand-up"}', 1795000000000);
INSERT INTO submission VALUES (2, 'sandbox', 'refused', 'create', 'refused', 1795662003000, 'ada', 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'POST', '/api/video/conferences', 1, 0, NULL, 'stand-up', 'request-refused', 1, 1795662004000, 422, NULL, 0, 0, 0, 'stand-up stand-up ada request-refused refused stand-up', '[{"at":"2026-11-26T03:00:00.000Z","text":"Sent: SignalWire did it and said so."}]', NULL, '{"display_name":"Stand-up","name":"stand-up"}', '{"errors":[{"attribute":"name","code":"not_unique_within_space","message":"taken"}]}', 1795000000000);
INSERT INTO submission VALUES (3, 'sandbox', 'edited', 'update', 'done', 1795662005000, NULL, 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'PUT', '/api/video/conferences/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', 1, 0, '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', 'stand-up', 'request-edited', 1, 1795662006000, 200, NULL, 0, 0, 0, 'stand-up daily 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d request-edited edited 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d stand-up', '[{"at":"2026-11-26T03:00:00.000Z","text":"Sent: SignalWire did it and said so."}]', '{"display_name":"Stand-up"}', '{"display_name":"Daily","description":"Straße"}', '{"id":"0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d","name":"stand-up","display_name":"Daily"}', 1795000000000);
INSERT INTO submission VALUES (4, 'sandbox', 'searching', 'create', 'finding_out', 1795662007000, 'ada', 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'POST', '/api/video/conferences', 1, 0, NULL, 'searching', 'request-searching', 1, NULL, NULL, NULL, 0, 1, 1795663819783, 'searching stand-up ada request-searching searching', '[{"at":"2026-11-26T03:00:00.000Z","text":"Sent: SignalWire did it and said so."}]', NULL, '{"display_name":"Stand-up","name":"searching"}', NULL, 1795000000000);
INSERT INTO submission VALUES (5, 'sandbox', 'sending', 'create', 'sending', 1795662008000, 'ada', 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'POST', '/api/video/conferences', 1, 0, NULL, 'sending', 'request-sending', 0, NULL, NULL, 'holder-1', 1795663884785, 0, 0, 'sending stand-up ada request-sending sending', '[]', NULL, '{"display_name":"Stand-up","name":"sending"}', NULL, 1795000000000);
SELECT pg_catalog.setval('submission_seq_seq', 5, true);
ALTER TABLE ONLY kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY submission
    ADD CONSTRAINT submission_key UNIQUE (space, key);
ALTER TABLE ONLY submission
    ADD CONSTRAINT submission_pkey PRIMARY KEY (seq);
CREATE INDEX submission_by_conference ON submission USING btree (space, conference_id, settled_at);
CREATE INDEX submission_by_operator ON submission USING btree (space, operator, created_at, seq);
CREATE INDEX submission_by_state ON submission USING btree (space, state, created_at, seq);
CREATE INDEX submission_due ON submission USING btree (space, due_at) WHERE (state = ANY (ARRAY['sending'::text, 'finding_out'::text]));
CREATE INDEX submission_newest ON submission USING btree (space, created_at, seq, search);
CREATE UNIQUE INDEX submission_one_create_per_name ON submission USING btree (space, name) WHERE ((kind = 'create'::text) AND (state = ANY (ARRAY['sending'::text, 'finding_out'::text])));
