/** @module What keeps a scenario from going live: itself, its messages, and what the shop does not have. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MailBlockInput } from '../../contract/message/mail-block.ts'
import { checkToPublish } from '../../worker/routes/admin/check-to-publish.ts'
import { checkedScenario } from '../../worker/routes/admin/checked-scenario.ts'
import { notesOfScenario } from '../../worker/routes/admin/notes-of-scenario.ts'
import { putMessageSettings, readMessageSettings } from '../../worker/store/message-settings.ts'
import { openSqlite } from './sqlite-d1.ts'

const check = checkToPublish(checkedScenario, notesOfScenario)

const scenario = (blocks: MailBlockInput[], more: object = {}) => ({
  ...{ name: 'Weekly', status: 'live', kind: 'marketing', entry: { on: 'subscribed' }, first: 'send' },
  steps: { send: { kind: 'send', messageId: 'hello', next: null } },
  messages: { hello: { channel: 'email', name: 'Hello', content: { subject: 'Hello', blocks } } },
  ...more,
})
const TEXT: MailBlockInput = { kind: 'text', text: 'Hello' }
const GO: MailBlockInput = { kind: 'button', text: 'Go', href: '/cart' }
const HREF = 'messages.hello.content.blocks[1].href'

test('to go live: messages must be well by what the shop has', async () => {
  const { db } = openSqlite()
  const fields = async (...given: Parameters<typeof scenario>) => {
    const { scenario: whole, errors, warnings } = await check(db, 'weekly', scenario(...given), [])
    assert.equal(whole === null, errors.length > 0)
    return [errors, warnings].map((notes) => notes.map(({ field }) => field))
  }
  assert.deepEqual(await fields([TEXT]), [[], []])
  assert.deepEqual(await fields([TEXT, GO]), [[HREF], []], 'nobody said where the shop is')
  await putMessageSettings(db, { ...(await readMessageSettings(db)), shopUrl: 'https://shop.example' })
  assert.deepEqual(await fields([TEXT, GO]), [[], []])
  assert.deepEqual(await fields([TEXT, { kind: 'coupon', poolId: 'gone', text: 'x' }]), [
    ['messages.hello.content.blocks[1].poolId'],
    [],
  ])
  assert.deepEqual(await fields([TEXT, { kind: 'products', slotId: 'gone' }]), [
    [],
    ['messages.hello.content.blocks[1].slotId'],
  ])
  const owed = { kind: 'transactional', entry: { on: 'order', step: 'paid' } }
  assert.deepEqual(await fields([TEXT, { kind: 'products' }], owed), [['messages.hello.content.blocks[1]'], []])
  assert.deepEqual(await fields([TEXT], { first: 'lost' }), [['steps.lost'], []], 'by itself, as before')
})
