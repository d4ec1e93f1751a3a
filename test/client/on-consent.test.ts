/** @module An adapter that began while a banner was asked hears what was answered, once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onConsent } from '../../client/adapter/tool/on-consent.ts'
import type { Shop } from '../../client/adapter-host.ts'

/** `told`: changes as the core tells them; `silent`: what it keeps to itself, because it was so before the banner came; `done`: work went by it. */
const cases: [name: string, begins: boolean, then: ['told' | 'silent' | 'done', boolean][], heard: boolean[]][] = [
  ['it began with consent, which is withdrawn and given', true, [['told', false], ['told', true]], [false, true]],
  ['it began while a banner was asked, and yes is a change', false, [['told', true]], [true]],
  ['it began while a banner was asked, and yes is none', false, [['silent', true]], [true]],
  ['it began while a banner was asked, and nobody answers', false, [], []],
  ['what withdraws comes after the yes that was no change', false, [['silent', true], ['told', false]], []],
  ['it is withdrawn after work went by the yes that was no change', false, [['done', true], ['told', false]], [false]],
  ['work went by the yes that was no change', false, [['done', true]], []],
] // biome-ignore format: a table
for (const [name, begins, then, expected] of cases)
  test(`consent of adapters: ${name}`, () => {
    let may = begins
    const [heard, listeners, timers]: [boolean[], (() => void)[], (() => void)[]] = [[], [], []]
    const shop = {
      may: () => may,
      guard: (work: () => void) => work,
      later: (work: () => void) => timers.push(work),
      consentWatchers: listeners,
    } as never as Shop
    const known = onConsent(shop, (now) => heard.push(now))
    for (const [how, now] of then) {
      may = now
      if (how === 'told') for (const listener of listeners) listener()
      if (how === 'done') known()
    }
    for (const timer of timers) timer()
    assert.deepEqual(heard, expected)
  })
