/** @module Messages as the doors of their links need them, in D1. */
import type { ScenarioKind } from '../../contract/scenario/scenario.ts'
import type { LinkTarget } from '../core/message/link-target.ts'

/** A message as the doors of its links need it. Times in ms UTC. */
export interface SentMail {
  sendId: string
  profileId: string
  scenarioId: string
  kind: ScenarioKind
  /** As compared; null: it is forgotten. */
  address: string | null
  links: LinkTarget[]
  /** When it was handed over; 0: not known. */
  sentAt: number
  clickedAt: number | null
  rating: number | null
  ratedAt: number | null
}

const SELECT_SENT = `SELECT send_id AS sendId, profile_id AS profileId, scenario_id AS scenarioId, kind, address, links,
    COALESCE(sent_at, 0) AS sentAt, clicked_at AS clickedAt, rating, rated_at AS ratedAt FROM messages`

type SentRow = Omit<SentMail, 'links'> & { links: string | null }

const toSent = ({ links, ...row }: SentRow): SentMail => ({ ...row, links: JSON.parse(links ?? '[]') as LinkTarget[] })

/** Those that there are, by their ids. */
export async function readSentMails(db: D1Database, sendIds: readonly string[]): Promise<SentMail[]> {
  const { results } = await db
    .prepare(`${SELECT_SENT} WHERE send_id IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify([...new Set(sendIds)]))
    .all<SentRow>()
  return results.map(toSent)
}

/** Which mail is asked about: one to this address, of this profile, but not this one. */
export interface OtherMail {
  profileId: string
  email: string
  exceptId: string | null
}

/** Was such a mail handed over between two moments (ms UTC, neither counts), of which nobody told that it bounced for good? */
export const hasSentBetween = async (
  db: D1Database,
  { profileId, email, exceptId }: OtherMail,
  [after, before]: readonly [after: number, before: number],
): Promise<boolean> =>
  (await db
    .prepare(
      `SELECT 1 FROM messages WHERE profile_id = ?1 AND address = ?2 AND send_id IS NOT ?3 AND state = 'sent'
         AND sent_at > ?4 AND sent_at < ?5 AND bounced_at IS NULL LIMIT 1`,
    )
    .bind(profileId, email, exceptId, after, before)
    .first()) !== null
