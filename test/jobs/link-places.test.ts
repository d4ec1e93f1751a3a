/** @module A message is written twice with other products: links of the first mail lead on where they said. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import '../../tools/load-tsx.ts'
import type { CheckedSend, SendFacts } from '../../worker/core/message/check-send.ts'
import { linksAfter } from '../../worker/core/message/links-after.ts'
import { newProfile } from '../../worker/core/profile.ts'
import type { Env } from '../../worker/env.ts'
import { openSendDesk } from '../../worker/jobs/open-send-desk.ts'
import { links } from '../../worker/routes/mail/links.ts'
import { ANN, mail, product, writing } from '../mail/sample-facts.ts'
import { sampleRequest } from '../objects/sample-request.ts'
import { openSqlite } from '../store/sqlite-d1.ts'

const { writeMessage } = await import('../../worker/jobs/write-message.ts')

const page = (name: string) => ({ kind: 'page' as const, url: `https://shop.example/${name}` })
const star = (score: number) => ({ kind: 'answer' as const, questionId: 'q', scale: 'stars' as const, score })

const cases = [
  ['first', [], [page('a'), star(1)], [page('a'), star(1)], [0, 1]],
  ['again the same', [page('a'), star(1)], [page('a'), star(1)], [page('a'), star(1)], [0, 1]],
  ['again with others before', [page('a'), star(1)], [page('b'), page('a')], [page('a'), star(1), page('b')], [2, 0]],
  ['another answer of a question', [star(1)], [star(2), star(1)], [star(1), star(2)], [1, 0]],
] as const

for (const [name, earlier, planned, all, places] of cases)
  test(`links written ${name}`, () => assert.deepEqual(linksAfter(earlier, planned), { links: all, places }))

test('after a lost answer a mail goes again with another product, and the links of both lead where they say', async () => {
  const { db } = openSqlite()
  const bodies: string[] = []
  let cart = [1, 2]
  const env = {
    ...{ DB: db, PUBLIC_URL: 'https://v.example', EVENTS: { send: async () => {} } },
    ...{ SCHEDULER: { getByName: () => ({}) }, SETTINGS: { get: async () => null } },
  } as unknown as Env
  const send = async ({ html }: { html: string }) => bodies.push(html)
  const { desk } = await openSendDesk(env, {
    ...{ write: writeMessage, openMail: () => ({ way: 'mailbox', send, close: () => {} }), openPush: () => null },
    facts: async () => ({
      ...ANN,
      cart: { ...ANN.cart, lines: cart.map((n) => ({ ...product(n), quantity: 1 })) },
    }),
  } as never)
  const request = sampleRequest({ sendId: 's' })
  const content = mail([{ kind: 'cart', most: 10, pictures: true }])
  const checked = {
    message: { channel: 'email', purpose: 'commercial', content },
    scenario: { entry: { on: 'cart' } },
    person: { subject: newProfile('ann'), timeZone: 'Europe/Vilnius' },
    permission: { may: true, email: 'ann@example.com', language: null, proof: 'shop' },
  } as unknown as CheckedSend
  const { settings, shop } = writing()
  const facts = { settings, shop, recipient: { own: [] } } as unknown as SendFacts
  for (const attempt of [0, 1]) {
    const draft = await desk.write({ request, attempt }, checked, facts)
    await desk.keep([{ request, about: draft!.about }])
    await draft!.deliver()
    cart = [3, 1]
  }
  const leads = (html: string) =>
    Promise.all(
      [...new Set([...html.matchAll(/v\.example\/l\/([\w-]+)/g)].map(([, token]) => token))].map(async (token) => {
        const answer = await links.request(`/${token}`, {}, env)
        return answer.headers.get('location')?.replace(/\?.*/, '').replace('https://shop.example', '') ?? 'nowhere'
      }),
    )
  const [first = '', second = ''] = bodies
  // The shop's name leads home, picture and name of a product are one link, and the hidden one leads nowhere.
  assert.deepEqual(await leads(first), ['/', '/p/1', '/p/2', 'nowhere'])
  assert.deepEqual(await leads(second), ['/', '/p/3', '/p/1', 'nowhere'])
})
