/** @module Publishing: what visitors get in the end is what was published last, whatever KV does meanwhile. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublishedSettings } from '../../worker/core/published-settings.ts'
import { publish } from '../../worker/store/publish.ts'
import { publishCampaign } from '../../worker/store/publish-campaign.ts'
import { sampleCampaign } from '../core/sample-campaign.ts'
import { NOW } from '../core/sample-event.ts'
import { openSqlite } from './sqlite-d1.ts'

const BASE = { by: null, version: null, draftAt: null, now: NOW, endsDraft: true }

/** A shop whose KV does this before each write. */
function shop(before: (write: number, publishOf: (campaignId: string) => Promise<unknown>) => Promise<void>) {
  const { db } = openSqlite()
  let [kept, writes] = ['', 0]
  const put = async (_: string, text: string) => {
    await before(++writes, publishOf)
    kept = text
  }
  const kv = { put } as unknown as KVNamespace
  async function publishOf(campaignId: string) {
    await publishCampaign(db, sampleCampaign({ campaignId }), BASE)
    return publish(db, kv, NOW)
  }
  return { publishOf, kept: () => (JSON.parse(kept) as PublishedSettings).campaigns.map((each) => each.campaignId) }
}

test('a publication that was overtaken on its way does not take the later one back', async () => {
  const { publishOf, kept } = shop(async (write, publishOther) => {
    if (write === 1) await publishOther('second')
  })
  await publishOf('first')
  assert.deepEqual(kept(), ['first', 'second'])
})

test('KV takes one write a second: who was refused tries again', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const { publishOf, kept } = shop(async (write) => {
    if (write > 2) return
    setImmediate(() => t.mock.timers.tick(10_000))
    throw new Error('429 Too Many Requests')
  })
  await publishOf('only')
  assert.deepEqual(kept(), ['only'])
})
