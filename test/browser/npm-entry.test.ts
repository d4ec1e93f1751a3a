/** @module The npm entry: nothing at import, harmless on a server, and one script in a page. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { load, vitrine } from '../../integrations/npm/index.js'
import { withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

test('on a server nothing happens', async () => {
  vitrine('debug')
  const first = await Promise.race([load('https://edge.shop.example').then(() => 'loaded'), Promise.resolve('waits')])
  assert.equal(first, 'waits')
  assert.equal('vitrine' in globalThis, false)
})

test('in a page: early calls, one script however often it is loaded, and an end that can be awaited', async () => {
  const entry = await readFile('integrations/npm/index.js', 'utf8')
  shop.page = () => ({ html: shop.html('', '') })
  const page = await shop.open()
  const scripts = await page.evaluate(
    async ([source, endpoint]) => {
      const address: string = URL.createObjectURL(new Blob([source!], { type: 'text/javascript' }))
      const entry = (await import(address)) as {
        load: (endpoint: string) => Promise<void>
        vitrine: (...call: unknown[]) => void
      }
      const before = 'vitrine' in window
      const fails = () => entry.load('http://127.0.0.1:1').catch((error: Error) => error.message)
      const failed = [...(await Promise.all([fails(), fails()])), await fails()]
      entry.vitrine('event', 'early', { n: 1 })
      await Promise.all([entry.load(endpoint!), entry.load(`${endpoint}/`)])
      await entry.load(endpoint!)
      entry.vitrine('event', 'later')
      return [before, document.scripts.length, failed]
    },
    [entry, shop.collector.url],
  )
  const missing = 'http://127.0.0.1:1/v.js could not be loaded'
  assert.deepEqual(scripts, [false, 1, [missing, missing, missing]])
  await shop.settled(page)
  const names = shop.collector.named('custom_event').map(({ params }) => (params as { name: string }).name)
  assert.deepEqual(names, ['early', 'later', 'marker'])
  assert.deepEqual(shop.errors, [])
})
