-- Scenarios, the versions that were published of them, and their runs: one person going through one scenario.

CREATE TABLE scenarios (
  scenario_id TEXT NOT NULL PRIMARY KEY,
  version     INTEGER NOT NULL,                     -- published last, of that scenario, from 1 on; 0: never
  status      TEXT NOT NULL,                        -- draft (never published), live, paused
  live_at     INTEGER,                              -- ms UTC, when it went live last; null: never
  draft       TEXT,                                 -- JSON object, checked when it is published; null: none
  draft_at    INTEGER                               -- ms UTC, when the draft was saved; null: none
) WITHOUT ROWID;

-- The newest 50 of each, and those by which somebody still goes.
CREATE TABLE scenario_versions (
  scenario_id  TEXT NOT NULL,
  version      INTEGER NOT NULL,                    -- of that scenario, from 1 on
  published_at INTEGER NOT NULL,                    -- ms UTC
  published_by TEXT,                                -- name of the admin key; null: not known
  definition   TEXT NOT NULL,                       -- JSON, Scenario
  PRIMARY KEY (scenario_id, version)
);

CREATE TABLE scenario_runs (
  run_id      TEXT NOT NULL PRIMARY KEY,            -- made of what began it, see run-id.ts
  profile_id  TEXT NOT NULL,                        -- a person's row, or a profile that stands alone
  scenario_id TEXT NOT NULL,
  run_key     TEXT NOT NULL,                        -- an order's number, a product's id …; empty: there is but one
  entered_at  INTEGER NOT NULL,                     -- ms UTC
  version     INTEGER NOT NULL,                     -- of the scenario, by which it goes to its end
  step_id     TEXT,                                 -- where it stands; null: it ended
  reached_at  INTEGER NOT NULL,                     -- ms UTC, when it came to that step
  due_at      INTEGER,                              -- ms UTC, when it is looked at by itself; null: not by time
  asked       INTEGER NOT NULL,                     -- messages it has asked for so far
  outcome     TEXT,                                 -- how it ended, see contract/scenario/run.ts; null: it goes on
  ended_at    INTEGER,                              -- ms UTC; null: it goes on
  subject     TEXT NOT NULL,                        -- JSON, RunSubject
  trail       TEXT NOT NULL,                        -- JSON, RunEntry[], the newest 60
  revision    INTEGER NOT NULL                      -- counts writes: who read an older one writes nothing
) WITHOUT ROWID;
CREATE INDEX scenario_runs_by_person ON scenario_runs (profile_id, scenario_id, run_key, entered_at);
CREATE INDEX scenario_runs_due ON scenario_runs (scenario_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX scenario_runs_by_step ON scenario_runs (scenario_id, ended_at, step_id, outcome, entered_at, version);
CREATE INDEX scenario_runs_newest ON scenario_runs (scenario_id, entered_at);
