-- A store as Sen of 24 November 2026 wrote it (steps m001 and m002), with a few rows; never edited.
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'sen','m001_corridor','2026-12-01 02:26:02.115615+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'sen','m002_teams','2026-12-01 02:26:02.133131+00:00');
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    person INTEGER NOT NULL,
    deed TEXT NOT NULL,
    whom INTEGER,
    detail TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "audit" VALUES(1,1795411200000,41,'view',7731204866,'');
CREATE TABLE browser (
    digest TEXT PRIMARY KEY,
    person INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    named TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
INSERT INTO "browser" VALUES('digest',41,1795411200000,1795411200000,'Chrome');
CREATE TABLE call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    learner INTEGER NOT NULL,
    at INTEGER NOT NULL,
    lesson TEXT NOT NULL,
    item TEXT NOT NULL,
    reason TEXT NOT NULL,
    closed_at INTEGER
, team INTEGER, claimed_by INTEGER, claimed_at INTEGER, replied_at INTEGER, closed_by INTEGER, reminded INTEGER NOT NULL DEFAULT 0, thread INTEGER) STRICT;
INSERT INTO "call" VALUES(1,7731204866,1795410000000,'chuyen-tien','x','asked',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
CREATE TABLE call_message (
    chat INTEGER NOT NULL, message INTEGER NOT NULL, call INTEGER NOT NULL, PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;
CREATE TABLE class_code (
    code TEXT PRIMARY KEY,
    team INTEGER NOT NULL REFERENCES team (id),
    made_by INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE due (
    learner INTEGER NOT NULL,
    kind TEXT NOT NULL,
    lesson TEXT NOT NULL,
    item TEXT NOT NULL,
    at INTEGER NOT NULL,
    round INTEGER NOT NULL,
    PRIMARY KEY (learner, kind, lesson, item)
) STRICT, WITHOUT ROWID;
INSERT INTO "due" VALUES(7731204866,'task','chuyen-tien','x',1795582800000,1);
CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    learner INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    lesson TEXT NOT NULL,
    item TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
INSERT INTO "event" VALUES(1,7731204866,'step_seen',1795410000000,'chuyen-tien','x','');
INSERT INTO "event" VALUES(2,7731204866,'answered_wrong',1795410000000,'chuyen-tien','x','1');
INSERT INTO "event" VALUES(3,7731204866,'answered_wrong',1795410000000,'chuyen-tien','x','1');
CREATE TABLE hamlet (id INTEGER PRIMARY KEY, commune TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (commune, name)) STRICT;
INSERT INTO "hamlet" VALUES(1,'xa-tam-nong','Ấp Ba');
CREATE TABLE household (
    id INTEGER PRIMARY KEY, hamlet INTEGER NOT NULL REFERENCES hamlet (id), name TEXT NOT NULL
) STRICT;
CREATE TABLE inbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    update_id INTEGER,
    chat INTEGER NOT NULL,
    raw TEXT NOT NULL,
    secrets TEXT NOT NULL DEFAULT '[]',
    state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'dead')),
    tries INTEGER NOT NULL DEFAULT 0,
    next_try_at INTEGER,
    received_at INTEGER NOT NULL,
    handled_at INTEGER,
    UNIQUE (channel, update_id)
) STRICT;
INSERT INTO "inbox" VALUES(1,'telegram',1,7731204866,'{"update_id": 1, "message": {"from": {"id": 7731204866, "is_bot": false, "language_code": "vi"}, "chat": {"id": 7731204866, "type": "private"}, "message_id": 5, "date": 1, "text": "xin chào"}}','[]','done',0,NULL,1795410000000,1795410000000);
INSERT INTO "inbox" VALUES(2,'telegram',2,42,'{"update_id": 2, "message": {"from": {"id": 42, "is_bot": false, "language_code": "vi"}, "chat": {"id": 42, "type": "private"}, "message_id": 5, "date": 1, "text": "xin chào"}}','[]','done',0,NULL,1795410000000,1795410000000);
INSERT INTO "inbox" VALUES(3,'telegram',3,7731204866,'{"update_id": 3, "message": {"from": {"id": 7731204866, "is_bot": false, "language_code": "vi"}, "chat": {"id": 7731204866, "type": "private"}, "message_id": 5, "date": 1, "text": "xin chào"}}','[]','new',0,NULL,1795410000000,NULL);
CREATE TABLE invitation (
    digest TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    made_by INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    taken_by INTEGER,
    taken_name TEXT NOT NULL DEFAULT '',
    taken_at INTEGER,
    decided_at INTEGER,
    is_confirmed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE learner (
    id INTEGER PRIMARY KEY,
    session TEXT NOT NULL,
    consent TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    has_left INTEGER NOT NULL DEFAULT 0,
    reminded_on INTEGER NOT NULL DEFAULT 0
, phone INTEGER, known_as TEXT NOT NULL DEFAULT '', picture TEXT NOT NULL DEFAULT '', team INTEGER, shared_at INTEGER, household INTEGER) STRICT;
INSERT INTO "learner" VALUES(42,'{"v":1,"session":{"chat":42,"language":"vi","address":"","name":"","consent":"no","consented_at":null,"place":null,"paused":[],"review":null,"wish":"","options":[],"labels":[],"finished":{},"last_seen":null,"last_reminded":null,"called_at":null,"called_why":"","tapped":null,"unsure":"","misses":0,"spoken":0,"learner":0}}','no',1795410000000,1795410000000,0,0,42,'','',NULL,NULL,NULL);
INSERT INTO "learner" VALUES(7731204866,'{"v":1,"session":{"chat":7731204866,"language":"vi","address":"bà","name":"","consent":"yes","consented_at":"2026-11-23T05:00:00Z","place":{"lesson":"chuyen-tien","item":"x","tries":0,"unclear":0,"picked":[]},"paused":[],"review":null,"wish":"","options":[],"labels":[],"finished":{},"last_seen":null,"last_reminded":null,"called_at":null,"called_why":"","tapped":null,"unsure":"","misses":0,"spoken":0,"learner":0}}','yes',1795410000000,1795410000000,0,0,7731204866,'chị An','',1,1795411200000,NULL);
CREATE TABLE milestone (
    learner INTEGER NOT NULL,
    subject TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    at INTEGER NOT NULL,
    hamlet INTEGER,
    commune TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (learner, subject, level)
) STRICT, WITHOUT ROWID;
INSERT INTO "milestone" VALUES(7731204866,'lesson:chuyen-tien',1,1795411200000,1,'xa-tam-nong');
CREATE TABLE moved (old INTEGER PRIMARY KEY, new INTEGER NOT NULL) STRICT;
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lane INTEGER NOT NULL,
    chat INTEGER NOT NULL,
    reply TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'dead')),
    vanishes INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    parts INTEGER NOT NULL DEFAULT 0,
    next_try_at INTEGER,
    message_id INTEGER,
    created_at INTEGER NOT NULL,
    done_at INTEGER
) STRICT;
INSERT INTO "outbox" VALUES(1,7731204866,7731204866,'{"text":"Chào bà","rows":[[{"label":"Học","code":"x"}]]}','pending',0,0,0,NULL,NULL,1795410000000,NULL);
INSERT INTO "outbox" VALUES(2,42,42,'{"text":"Dạ"}','pending',0,0,0,NULL,NULL,1795410000000,NULL);
CREATE TABLE phone (chat INTEGER PRIMARY KEY, learner INTEGER NOT NULL) STRICT;
INSERT INTO "phone" VALUES(50,99);
CREATE TABLE reached (
    place TEXT NOT NULL,
    month TEXT NOT NULL,
    subject TEXT NOT NULL,
    level INTEGER NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (place, month, subject, level)
) STRICT, WITHOUT ROWID;
INSERT INTO "reached" VALUES('commune:xa-tam-nong','2026-11','lesson:chuyen-tien',1,1);
INSERT INTO "reached" VALUES('hamlet:1','2026-11','lesson:chuyen-tien',1,1);
CREATE TABLE role (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('member', 'lead', 'trainer', 'officer', 'operator')),
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    granted_by INTEGER NOT NULL,
    granted_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO "role" VALUES(1,41,'member','team:1','chị Lan',1,1795411200000,1826947200000,NULL);
CREATE TABLE sign_in_link (
    digest TEXT PRIMARY KEY, person INTEGER NOT NULL, made_at INTEGER NOT NULL, used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE tally (name TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE team (
    id INTEGER PRIMARY KEY,
    hamlet INTEGER NOT NULL REFERENCES hamlet (id),
    name TEXT NOT NULL,
    chat INTEGER UNIQUE,
    is_forum INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;
INSERT INTO "team" VALUES(1,1,'Tổ Một',-1005,0,1795411200000);
CREATE TABLE upload (digest TEXT PRIMARY KEY, file_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE visit (
    id INTEGER PRIMARY KEY,
    learner INTEGER NOT NULL,
    team INTEGER NOT NULL,
    member INTEGER NOT NULL,
    at INTEGER NOT NULL,
    did TEXT NOT NULL,
    next_at INTEGER
) STRICT;
CREATE TABLE wrong_code (person INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX inbox_waiting ON inbox (chat, seq) WHERE state = 'new';
CREATE INDEX inbox_handled ON inbox (handled_at) WHERE state <> 'new';
CREATE INDEX event_chat ON event (learner, id);
CREATE INDEX due_at ON due (at);
CREATE INDEX call_chat ON call (learner);
CREATE INDEX outbox_pending ON outbox (lane, id) WHERE state = 'pending';
CREATE INDEX outbox_done ON outbox (done_at) WHERE state <> 'pending';
CREATE INDEX outbox_chat ON outbox (chat);
CREATE INDEX learner_phone ON learner (phone);
CREATE INDEX learner_team ON learner (team);
CREATE INDEX team_hamlet ON team (hamlet);
CREATE INDEX role_person ON role (person) WHERE ended_at IS NULL;
CREATE INDEX role_scope ON role (scope) WHERE ended_at IS NULL;
CREATE INDEX wrong_code_at ON wrong_code (person, at);
CREATE INDEX call_open ON call (team, at) WHERE closed_at IS NULL;
CREATE INDEX visit_learner ON visit (learner, at);
CREATE INDEX visit_team ON visit (team, at);
CREATE INDEX audit_whom ON audit (whom, at);
CREATE INDEX browser_person ON browser (person);
CREATE TRIGGER milestone_come_hamlet AFTER INSERT ON milestone WHEN NEW.hamlet NOT IN ('', 0) BEGIN
    INSERT INTO reached (place, month, subject, level, people)
    VALUES ('hamlet:' || NEW.hamlet, strftime('%Y-%m', NEW.at / 1000, 'unixepoch', '+7 hours'), NEW.subject, NEW.level, 1)
    ON CONFLICT (place, month, subject, level) DO UPDATE SET people = people + 1;
END;
CREATE TRIGGER milestone_come_commune AFTER INSERT ON milestone WHEN NEW.commune NOT IN ('', 0) BEGIN
    INSERT INTO reached (place, month, subject, level, people)
    VALUES ('commune:' || NEW.commune, strftime('%Y-%m', NEW.at / 1000, 'unixepoch', '+7 hours'), NEW.subject, NEW.level, 1)
    ON CONFLICT (place, month, subject, level) DO UPDATE SET people = people + 1;
END;
CREATE TRIGGER milestone_gone_hamlet AFTER DELETE ON milestone WHEN OLD.hamlet NOT IN ('', 0) BEGIN
    INSERT INTO reached (place, month, subject, level, people)
    VALUES ('hamlet:' || OLD.hamlet, strftime('%Y-%m', OLD.at / 1000, 'unixepoch', '+7 hours'), OLD.subject, OLD.level, -1)
    ON CONFLICT (place, month, subject, level) DO UPDATE SET people = people + -1;
END;
CREATE TRIGGER milestone_gone_commune AFTER DELETE ON milestone WHEN OLD.commune NOT IN ('', 0) BEGIN
    INSERT INTO reached (place, month, subject, level, people)
    VALUES ('commune:' || OLD.commune, strftime('%Y-%m', OLD.at / 1000, 'unixepoch', '+7 hours'), OLD.subject, OLD.level, -1)
    ON CONFLICT (place, month, subject, level) DO UPDATE SET people = people + -1;
END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('inbox',3);
INSERT INTO "sqlite_sequence" VALUES('call',1);
INSERT INTO "sqlite_sequence" VALUES('event',3);
INSERT INTO "sqlite_sequence" VALUES('outbox',2);
INSERT INTO "sqlite_sequence" VALUES('audit',1);
COMMIT;
