/** @module Messages counted for the report, in D1. */
import type { ClickedMessage } from '../core/message/credited-orders.ts'
import type { CountedMessages } from '../core/message/message-report.ts'

interface CountRow extends Pick<CountedMessages, 'scenarioId' | 'messageId' | 'channel' | 'kind' | 'sent'> {
  messageName: string | null
  bounced: number
  complained: number
  unsubscribed: number
  personOpened: number
  proxyOpened: number
  machineOpened: number
  personClicked: number
  machineClicked: number
}

/**
 * Messages handed over from a moment (ms UTC) until before another, by scenario, message and channel. What bounced was not
 * delivered; of all else mail servers say nothing or that it was. A message that a person opened is not counted as a
 * machine's or a proxy's besides. Cost: one pass over those messages.
 */
export async function countMessages(db: D1Database, from: number, to: number): Promise<CountedMessages[]> {
  const { results } = await db
    .prepare(
      `SELECT scenario_id AS scenarioId, message_id AS messageId, channel, kind, COUNT(*) AS sent,
         (SELECT v.definition->'messages'->m.message_id->>'name' FROM scenarios AS s JOIN scenario_versions AS v
          ON v.scenario_id = s.scenario_id AND v.version = s.version WHERE s.scenario_id = m.scenario_id) AS messageName,
         COUNT(bounced_at) AS bounced, COUNT(complained_at) AS complained, COUNT(unsubscribed_at) AS unsubscribed,
         COUNT(opened_at) AS personOpened,
         SUM(proxy_opened_at IS NOT NULL AND opened_at IS NULL) AS proxyOpened,
         SUM(machine_opened_at IS NOT NULL AND opened_at IS NULL AND proxy_opened_at IS NULL) AS machineOpened,
         COUNT(clicked_at) AS personClicked,
         SUM(machine_clicked_at IS NOT NULL AND clicked_at IS NULL) AS machineClicked
       FROM messages AS m INDEXED BY messages_by_sending WHERE sent_at >= ?1 AND sent_at < ?2 AND state = 'sent'
       GROUP BY scenario_id, message_id, channel, kind LIMIT 1000`,
    )
    .bind(from, to)
    .all<CountRow>()
  return results.map(toCounted)
}

function toCounted(row: CountRow): CountedMessages {
  const { scenarioId, messageId, messageName, channel, kind, sent, bounced, complained, unsubscribed } = row
  return {
    ...(messageName !== null && { messageName }),
    ...{ scenarioId, messageId, channel, kind, sent, bounced, complained, unsubscribed },
    delivered: sent - bounced,
    opened: { person: row.personOpened, proxy: row.proxyOpened, machine: row.machineOpened },
    clicked: { person: row.personClicked, machine: row.machineClicked },
  }
}

/** A clicked message with its row of the report, and when it was handed over, ms UTC. */
export type ClickedRow = ClickedMessage &
  Pick<CountedMessages, 'scenarioId' | 'messageId' | 'channel' | 'kind'> & { sentAt: number }

/** Messages that persons clicked since a moment (ms UTC), the newest `most`. */
export async function listClicked(db: D1Database, from: number, most: number): Promise<ClickedRow[]> {
  const { results } = await db
    .prepare(
      `SELECT m.send_id AS sendId, COALESCE(p.person_id, m.profile_id) AS person, m.clicked_at AS clickedAt,
         m.last_clicked_at AS lastClickedAt, m.scenario_id AS scenarioId, m.message_id AS messageId, m.channel, m.kind,
         m.sent_at AS sentAt
       FROM messages AS m INDEXED BY messages_by_click LEFT JOIN profiles AS p ON p.profile_id = m.profile_id
       WHERE m.last_clicked_at >= ?1 AND m.state = 'sent' ORDER BY m.last_clicked_at DESC LIMIT ?2`,
    )
    .bind(from, most)
    .all<ClickedRow>()
  return results
}
