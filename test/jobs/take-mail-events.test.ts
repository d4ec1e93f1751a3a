/** @module What mails that come back for now make of an address, where nobody tells of those that arrive. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MailEvent } from '../../contract/message/mail-event.ts'
import { takeMailEvents } from '../../worker/jobs/take-mail-events.ts'
import { openSqlite } from '../store/sqlite-d1.ts'

const NOW = 1_800_000_000_000
const DAY = 86_400_000
const SCHEDULER = { getByName: () => ({ resolveSend: async () => null }) } as never

/** A mail a week; those that came back did so after `days`. What is counted then, and whether the address is paused. */
async function weeks(bounces: readonly (number | null)[], provider: MailEvent['provider'] = 'returned') {
  const { db, sqlite } = openSqlite()
  const put = sqlite.prepare(
    `INSERT INTO messages (profile_id, send_id, run_id, scenario_id, version, step_id, message_id, kind, channel, address,
       state, asked_at, expires_at, sent_at, noted_at)
     VALUES ('ona', ?1, ?1, 'weekly', 1, 'send', 'news', 'marketing', 'email', 'ona@example.lt', 'sent', ?2, ?2, ?2, ?2)`,
  )
  for (const [week, days] of bounces.entries()) {
    const [sendId, sentAt] = [`run.${week}`, NOW + week * 7 * DAY]
    put.run(sendId, sentAt)
    if (days === null) continue
    const at = sentAt + days * DAY
    const event: MailEvent = {
      ...{ eventId: `bounced_soft:${sendId}`, provider, sendId, providerId: null },
      ...{ email: 'ona@example.lt', kind: 'bounced_soft', at, detail: null },
    }
    await takeMailEvents([event], { DB: db, SCHEDULER }, at)
  }
  const health = sqlite.prepare('SELECT soft_bounces, pauses FROM address_health').get()
  return { ...health }
}

const cases: [name: string, bounces: (number | null)[], softBounces: number, pauses: number][] = [
  ['five in a row pause it', [1, 1, 1, 1, 1], 5, 1],
  ['five that come back late, too', [5, 5, 5, 5, 5], 5, 1],
  ['one that comes back after more than a week is no proof that it arrived itself', [1, 8], 2, 0],
  ['one in between that did not come back arrived', [1, 1, 1, 1, null, 1], 1, 0],
  ['one now and then, for years', [1, null, 1, null, null, 1, null, 1, null, 1, null, 1, null, 1], 1, 0],
]
for (const [name, bounces, soft_bounces, pauses] of cases)
  test(`soft bounces by SMTP: ${name}`, async () => assert.deepEqual(await weeks(bounces), { soft_bounces, pauses }))

test('a provider tells itself what arrived', async () => {
  assert.deepEqual(await weeks([1, 1, 1, 1, null, 1], 'resend'), { soft_bounces: 5, pauses: 1 })
})
