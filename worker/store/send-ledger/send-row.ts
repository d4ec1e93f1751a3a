/** @module One message in the ledger, as its table holds it. */
import type { NotedSend } from '../../core/message/ledger-door.ts'
import type { Changing } from '../../core/message/send-changes.ts'
import type { SendRequest } from '../../core/message/send-request.ts'
import { ownProfileId } from '../../core/scenario/own-profile-id.ts'

/**
 * Made anew at each start of the object, where it is missing. Nothing of it is read from D1, so it stays as it is when D1
 * is set back; `started_at` and `changed_at` tell what has happened since any moment.
 */
export const SEND_TABLES = [
  `CREATE TABLE IF NOT EXISTS sends (
     send_id TEXT NOT NULL PRIMARY KEY,
     run_id TEXT NOT NULL, scenario_id TEXT NOT NULL, step_id TEXT NOT NULL, run_key TEXT NOT NULL,
     profile_id TEXT NOT NULL, kind TEXT NOT NULL,
     request TEXT NOT NULL,       -- JSON, SendRequest
     state TEXT NOT NULL, why TEXT, detail TEXT,
     attempt INTEGER NOT NULL,    -- how often it was handed to a provider
     tries INTEGER NOT NULL,      -- how often it came back into the queue
     is_unsure INTEGER NOT NULL,  -- 1: an answer was lost, so it may have arrived already
     address_hash TEXT,           -- where it went; null: not yet, or it has no address
     due_at INTEGER,              -- ms UTC, when it is looked at by itself; null: it ended
     expires_at INTEGER NOT NULL, -- ms UTC
     started_at INTEGER,          -- ms UTC, when it was handed over; null: it was not, so it counts for nothing
     kept_until INTEGER NOT NULL, -- ms UTC, needed against doubles and for caps until then
     changed_at INTEGER NOT NULL, -- ms UTC
     untold INTEGER NOT NULL      -- 1: it ended, and the run was not told yet
   ) WITHOUT ROWID`,
  'CREATE INDEX IF NOT EXISTS sends_due ON sends (due_at) WHERE due_at IS NOT NULL',
  'CREATE INDEX IF NOT EXISTS sends_waiting ON sends (scenario_id) WHERE due_at IS NOT NULL',
  'CREATE INDEX IF NOT EXISTS sends_by_profile ON sends (profile_id, started_at) WHERE started_at IS NOT NULL',
  'CREATE INDEX IF NOT EXISTS sends_by_address ON sends (address_hash, started_at) WHERE started_at IS NOT NULL',
  'CREATE INDEX IF NOT EXISTS sends_untold ON sends (changed_at) WHERE untold = 1',
] as const

/** As read and as written. */
export interface SendRow extends Changing {
  send_id: string
  run_id: string
  scenario_id: string
  step_id: string
  run_key: string
  /** A profile of the person, never the person's own row: it stays theirs when persons are joined or parted. */
  profile_id: string
  request: string
  address_hash: string | null
  [column: string]: SqlStorageValue
}

/** A request as claimed now. `dueAt`: when it is looked at by itself. All in ms UTC. */
export function newSendRow(
  request: SendRequest,
  { dueAt, keptUntil, now }: { dueAt: number; keptUntil: number; now: number },
): SendRow {
  const { sendId, runId, scenarioId, stepId, key, profileId, kind, expiresAt } = request
  return {
    ...{ send_id: sendId, run_id: runId, scenario_id: scenarioId, step_id: stepId, run_key: key, kind },
    ...{ profile_id: ownProfileId(profileId), request: JSON.stringify(request), address_hash: null },
    ...{ state: 'claimed', why: null, detail: null, attempt: 0, tries: 0, is_unsure: 0, due_at: dueAt },
    ...{ expires_at: expiresAt, started_at: null, kept_until: keptUntil, changed_at: now, untold: 0 },
  }
}

/** What was asked for; until when it may go the row says, for the owner may let it go again. */
export const requestOf = ({ request, expires_at }: SendRow): SendRequest => ({
  ...(JSON.parse(request) as SendRequest),
  expiresAt: expires_at,
})

/** Whether its turn comes before it expires. */
const isWaiting = ({ state, due_at, expires_at }: SendRow): boolean =>
  (state === 'deferred' || state === 'capped') && due_at !== null && due_at < expires_at

/** What is told of it. */
export const toNoted = (row: SendRow): NotedSend => ({
  request: requestOf(row),
  state: row.state,
  why: row.why,
  detail: row.detail,
  untilAt: isWaiting(row) ? row.due_at : null,
  startedAt: row.started_at,
  at: row.changed_at,
})
