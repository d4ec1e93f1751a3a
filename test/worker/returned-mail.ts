/** @module Mails that come back to a Worker that already runs: called by sign-ups.test.ts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Channels } from '../../contract/channels.ts'
import type { SuppressionList } from '../../contract/message/suppression.ts'
import { failed, reportMail } from '../channels/some-reports.ts'
import type { RunningWorker } from './harness.ts'

export const MAIL_RETURN = 'returned@news.heron.example'
const gone = (email: string) => failed('5.1.1', '550 5.1.1 User unknown', email)

/** `asked`: lets an address be asked for a confirmation, and gives that mail, and from whom, as a real server got it. */
export function testReturnedMail(
  running: () => RunningWorker,
  asked: (email: string) => Promise<{ from: string; raw: string }>,
): void {
  const back = (raw: string, from = 'MAILER-DAEMON@mx.example.net') => running().mailed({ from, to: MAIL_RETURN, raw })

  const stops = async (email: string): Promise<string[]> => {
    const list: SuppressionList = (await running().admin('GET', `/v1/suppressions?email=${email}`)).body
    return list.suppressions.map(({ reason, toldBy, detail }) => `${reason} ${toldBy}: ${detail}`)
  }

  const message = (sendId: string, address: string) =>
    running()
      .env.DB.prepare(
        `INSERT INTO messages (profile_id, send_id, run_id, scenario_id, version, step_id, message_id, kind, channel,
           address, state, asked_at, expires_at, sent_at, noted_at)
         VALUES ('p', ?1, ?1, 'weekly', 1, 'send', 'news', 'marketing', 'email', ?2, 'sent', ?3, ?3, ?3, ?3)`,
      )
      .bind(sendId, address, Date.now())
      .run()

  test('a confirmation that comes back stops its address, and no other that a report names', async () => {
    const channel = async () => ((await running().admin('GET', '/v1/channels')).body as Channels).mail
    assert.deepEqual((await channel()).returns, { to: MAIL_RETURN, lastAt: null })
    assert.deepEqual((await channel()).missing, [])
    const { from, raw: mail } = await asked('nowhere@example.lt')
    assert.equal(from, MAIL_RETURN)
    assert.equal(await back(reportMail('', { said: gone('victim@example.lt'), mail })), null)
    assert.deepEqual(await stops('nowhere@example.lt'), [])
    const said = gone('nowhere@example.lt')
    for (const _twice of [1, 2]) assert.equal(await back(reportMail('', { said, mail })), null)
    assert.deepEqual(await stops('nowhere@example.lt'), ['bounced returned: 550 5.1.1 User unknown'])
    assert.deepEqual(await stops('victim@example.lt'), [])
    assert.ok(Math.abs((await channel()).returns!.lastAt! - Date.now()) < 60_000)
  })

  test('a message that comes back is noted; a full mailbox counts, a complaint stops', async () => {
    await message('run-a.1', 'gone@example.org')
    await message('run-b.1', 'full@example.org')
    await message('run-c.1', 'angry@example.org')
    await back(reportMail('run-a.1', { said: gone('gone@example.org') }))
    await back(reportMail('run-b.1', { said: failed('5.2.2', '552 5.2.2 Mailbox full') }))
    await back(reportMail('run-c.1', { said: 'Feedback-Type: abuse\n', type: 'feedback-report' }))
    assert.deepEqual(await stops('gone@example.org'), ['bounced returned: 550 5.1.1 User unknown'])
    assert.deepEqual(await stops('full@example.org'), [])
    assert.deepEqual(await stops('angry@example.org'), ['complained returned: null'])
    const { results } = await running()
      .env.DB.prepare(
        `SELECT bounced_at IS NOT NULL AS bounced, complained_at IS NOT NULL AS complained FROM messages
         WHERE profile_id = 'p' ORDER BY send_id`,
      )
      .all()
    assert.deepEqual(
      results.map(({ bounced, complained }) => [bounced, complained]),
      [
        [1, 0],
        [0, 0],
        [0, 1],
      ],
    )
  })

  test('a report about no mail of ours changes nothing, a letter is refused with a sentence', async () => {
    const rows = () =>
      running().env.DB.prepare('SELECT COUNT(*) AS count FROM mail_events WHERE send_id IS NULL').first<number>('count')
    const before = (await rows()) ?? 0
    for (let n = 0; n < 5; n++)
      assert.equal(await back(reportMail(`run-of-nobody.${n}`, { said: gone('ona@example.lt') })), null)
    // Strangers may invent numbers without end: that something came back is noted once a minute.
    assert.ok(((await rows()) ?? 0) - before <= 2)
    const head = `From: ona@example.lt\r\nTo: ${MAIL_RETURN}\r\n`
    assert.equal(await back(`${head}Auto-Submitted: auto-replied\r\n\r\nI am away.`, 'ona@example.lt'), null)
    assert.match(String(await back(`${head}\r\nWhere is my order?`, 'ona@example.lt')), /^Nobody reads mail to this/)
    const big = `${head}\r\n${'x'.repeat(1024 * 1024)}`
    assert.match(String(await back(big, 'ona@example.lt')), /^Nobody reads mail to this/)
    assert.deepEqual(await stops('ona@example.lt'), [])
  })
}
