/** @module Delivery over browsers that are killed: what was kept before arrives with the next start. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { type BrowserContext, chromium } from 'playwright-core'
import { findChromium } from '../../tools/chromium.ts'
import {
  AFTER_LEASE_MS,
  arrived,
  database,
  emit,
  newSeed,
  numbers,
  openTab,
  randomFrom,
  requireAll,
} from './delivery-shop.ts'
import { withVisitedShop } from './visited-shop.ts'

/** So many browsers are killed. More of them: `npm run -s bench:delivery`. */
const KILLS = 6

const shop = withVisitedShop()

interface Started {
  context: BrowserContext
  kill: () => Promise<void>
}

/** A browser with a profile that outlives it. */
async function start(profile: string): Promise<Started> {
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  const args = [...options, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  const child: ChildProcess = spawn(findChromium()!, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  for await (const line of createInterface({ input: child.stderr! })) {
    const address = /listening on (ws:\S+)/.exec(line)?.[1]
    if (address === undefined) continue
    child.stderr!.resume()
    const browser = await chromium.connectOverCDP(address)
    const kill = async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      await browser.close().catch(() => {})
    }
    return { context: browser.contexts()[0]!, kill }
  }
  throw new Error('the browser did not start')
}

test('delivery: browsers killed at any moment lose nothing that was kept', async (t) => {
  const seed = newSeed()
  const random = randomFrom(seed)
  const profile = await mkdtemp(join(tmpdir(), 'vitrine-killed-'))
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))
  const kept = new Set<number>()
  let emitted = 0
  for (let round = 0; round < KILLS; round++) {
    // Every second one while the network is dead too.
    shop.collector.fault = round % 2 === 0 ? 'dead' : 'none'
    const { context, kill } = await start(profile)
    const page = await openTab(shop, { context })
    for (let few = 0; few < 5; few++) {
      await emit(page, emitted, 4)
      emitted += 4
      await page.waitForTimeout(random() * 60)
      for (const n of (await database(page)).numbers) kept.add(n)
    }
    // These are on their way to the database, or not yet.
    await emit(page, emitted, 4)
    emitted += 4
    await kill()
  }
  shop.collector.fault = 'none'
  for (const n of numbers(shop)) kept.add(n)
  const last = await start(profile)
  t.after(last.kill)
  await openTab(shop, { context: last.context, aheadMs: AFTER_LEASE_MS })
  await arrived(shop, kept.size)
  const unsure = new Set(Array.from({ length: emitted }, (_, n) => n).filter((n) => !kept.has(n)))
  const also = { kills: KILLS, kept: kept.size, arrivedOfTheRest: numbers(shop).filter((n) => unsure.has(n)).length }
  requireAll(t, shop, { emitted, unsure, seed }, also)
})
