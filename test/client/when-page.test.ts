/** @module Waiting for the page leaves nobody waiting. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Core } from '../../client/core.ts'
import type { Told } from '../../client/told.ts'
import { useCore } from '../../client/verbs/core.ts'
import { whenPage } from '../../client/verbs/when-page.ts'
import type { Page } from '../../contract/page.ts'

const page: Page = { url: 'https://shop.example/', type: 'home' }

test('a page that is read is there at once, however often it is asked for', async () => {
  const listeners: ((told: Told) => void)[] = []
  useCore({ page: () => page, listeners } as never as Core)
  for (let times = 0; times < 3; times++) assert.equal(await whenPage(), page)
  assert.equal(listeners.length, 0)
})

test('one that is not comes with its view', async () => {
  const listeners: ((told: Told) => void)[] = []
  useCore({ page: () => null, listeners } as never as Core)
  const asked = whenPage()
  for (const listener of listeners)
    listener({ event: { id: '1', name: 'page_view', at: 0, params: { page }, consent: [] } })
  assert.equal(await asked, page)
})
