/** @module Messages in D1, for screens and figures. All SQL that writes what the ledger noted lives here. */

import type { MessagePurpose } from '../../contract/message/message.ts'
import type { ListedMessage, MessageQuery } from '../../contract/message/message-list.ts'
import type { NotedSend } from '../core/message/ledger-door.ts'
import type { LinkTarget } from '../core/message/link-target.ts'
import type { SendRequest } from '../core/message/send-request.ts'
import { ownProfileId } from '../core/scenario/own-profile-id.ts'
import { OWNER } from './guest-owner.ts'
import { forRows } from './json-rows.ts'

/** A message as it was written for its person. `proof`: by what it may go. `links`: where its links lead, and those of its earlier writings. */
export interface MessageAbout {
  purpose: MessagePurpose
  address: string | null
  subject: string
  proof: string
  links: readonly LinkTarget[]
}

const COLUMNS = `send_id AS sendId, profile_id AS profileId, run_id AS runId, scenario_id AS scenarioId, version,
  step_id AS stepId, message_id AS messageId, kind, channel, purpose, address, subject, state, why, detail,
  asked_at AS askedAt, expires_at AS expiresAt, until_at AS untilAt, sent_at AS sentAt, delivered_at AS deliveredAt,
  opened_at AS openedAt, clicked_at AS clickedAt, machine_opened_at AS machineOpenedAt,
  machine_clicked_at AS machineClickedAt, bounced_at AS bouncedAt, complained_at AS complainedAt,
  unsubscribed_at AS unsubscribedAt`

const REQUEST = `profile_id, send_id, run_id, scenario_id, version, step_id, message_id, kind, channel, asked_at, expires_at`
const REQUEST_VALUES = `${OWNER}, value->>'sendId', value->>'runId', value->>'scenarioId', value->>'version',
  value->>'stepId', value->>'messageId', value->>'kind', value->>'channel', value->>'askedAt', value->>'expiresAt'`

const KEEP = `INSERT INTO messages (${REQUEST}, state, noted_at, purpose, address, subject, proof, links)
  SELECT ${REQUEST_VALUES}, 'claimed', 0, value->'about'->>'purpose', value->'about'->>'address',
    value->'about'->>'subject', value->'about'->>'proof', value->'about'->'links'
  FROM json_each(?1) WHERE true
  ON CONFLICT DO UPDATE SET purpose = excluded.purpose, address = excluded.address,
    subject = excluded.subject, proof = excluded.proof, links = excluded.links`

const NOTE = `INSERT INTO messages (${REQUEST}, state, why, detail, provider_id, until_at, sent_at, noted_at)
  SELECT ${REQUEST_VALUES}, value->>'state', value->>'why', value->>'detail', value->>'providerId', value->>'untilAt',
    value->>'startedAt', value->>'at'
  FROM json_each(?1) WHERE true
  ON CONFLICT DO UPDATE SET state = excluded.state, why = excluded.why, detail = excluded.detail,
    until_at = excluded.until_at, sent_at = excluded.sent_at, noted_at = excluded.noted_at, expires_at = excluded.expires_at,
    provider_id = coalesce(excluded.provider_id, provider_id)
  WHERE excluded.noted_at > noted_at OR (excluded.noted_at = noted_at AND excluded.provider_id IS NOT NULL)`

const toRow = (request: SendRequest) => ({ ...request, profileId: ownProfileId(request.profileId) })

/** Statements that keep messages as they are written, before they go: a link may be followed a moment later. */
export const keepMessages = (
  db: D1Database,
  written: readonly { request: SendRequest; about: MessageAbout }[],
): D1PreparedStatement[] =>
  forRows(
    db,
    KEEP,
    written.map(({ request, about }) => ({ ...toRow(request), about })),
  )

/** Statements that write messages as the ledger noted them; of two notes the later stays. */
export const noteMessages = (
  db: D1Database,
  noted: readonly (NotedSend & { providerId?: string | null })[],
): D1PreparedStatement[] =>
  forRows(
    db,
    NOTE,
    noted.map(({ request, ...note }) => ({ ...toRow(request), ...note })),
  )

/** By what is asked for, so that an index leads to it. */
const FILTERS = {
  all: '(asked_at, send_id) < (?1, ?2)',
  state: '(asked_at, send_id) < (?1, ?2) AND state = ?4',
  scenario: '(asked_at, send_id) < (?1, ?2) AND scenario_id = ?4',
  both: '(asked_at, send_id) < (?1, ?2) AND state = ?4 AND scenario_id = ?5',
} as const

/** Newest first, so many. A cursor is `askedAt.sendId` of the last one before. */
export async function listMessages(
  db: D1Database,
  { cursor, state, scenarioId }: MessageQuery,
  most: number,
): Promise<ListedMessage[]> {
  const FILTER = FILTERS[scenarioId === undefined ? (state ? 'state' : 'all') : state ? 'both' : 'scenario']
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM messages WHERE ${FILTER} ORDER BY asked_at DESC, send_id DESC LIMIT ?3`)
    .bind(...placeOf(cursor), most, ...[state, scenarioId].filter((each) => each !== undefined))
    .all<ListedMessage>()
  return results
}

/** Those of one person's profiles, newest first, so many. */
export async function listMessagesOf(
  db: D1Database,
  profileIds: readonly string[],
  { cursor, most }: { cursor: string | undefined; most: number },
): Promise<ListedMessage[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM messages
       WHERE profile_id IN (SELECT value FROM json_each(?3)) AND (asked_at, send_id) < (?1, ?2)
       ORDER BY asked_at DESC, send_id DESC LIMIT ?4`,
    )
    .bind(...placeOf(cursor), JSON.stringify(profileIds), most)
    .all<ListedMessage>()
  return results
}

export const readMessage = (db: D1Database, sendId: string): Promise<ListedMessage | null> =>
  db.prepare(`SELECT ${COLUMNS} FROM messages WHERE send_id = ?1`).bind(sendId).first<ListedMessage>()

/** Deletes those asked for before (ms UTC), the oldest first, so many at a time. */
export async function deleteOldMessages(db: D1Database, before: number, most: number): Promise<void> {
  await db
    .prepare(
      `DELETE FROM messages WHERE (profile_id, send_id) IN
         (SELECT profile_id, send_id FROM messages WHERE asked_at < ?1 ORDER BY asked_at LIMIT ?2)`,
    )
    .bind(before, most)
    .run()
}

function placeOf(cursor: string | undefined): [number, string] {
  if (cursor === undefined) return [Number.MAX_SAFE_INTEGER, '']
  const dot = cursor.indexOf('.')
  return [Number(cursor.slice(0, dot)), cursor.slice(dot + 1)]
}
