/** @module An object that cannot be reached holds up no batch: it is told later, a few times, and what it misses is logged. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NewsMessage } from '../../worker/core/ingest-message.ts'
import type { ProductNews, ToldOfProduct } from '../../worker/core/social-proof/product-news.ts'
import type { Env } from '../../worker/env.ts'
import { tellProducts } from '../../worker/jobs/tell-products.ts'

const cart = (productId: string, who = 'ann'): ProductNews => ({
  productId,
  held: { of: 'carts', who, isHeld: true, at: 1, toldAt: 1, crowd: null },
})

/** Objects and a queue of which some do not answer; what they were told. */
function network({ deaf = [], isQueueDown = false }: { deaf?: string[]; isQueueDown?: boolean }) {
  const told: string[] = []
  const queued: { message: NewsMessage; delaySeconds?: number }[] = []
  const env = {
    LIVE_VIEWERS: {
      getByName: (productId: string) => ({
        learn: async ({ held }: ToldOfProduct) => {
          if (deaf.includes(productId)) throw new Error('overloaded')
          told.push(...held.map(({ who }) => `${productId} ${who}`))
        },
      }),
    },
    EVENTS: {
      send: async (message: NewsMessage, options?: { delaySeconds?: number }) => {
        if (isQueueDown) throw new Error('queue is down')
        queued.push({ message, ...options })
      },
    },
  } as unknown as Env
  return { env, told, queued }
}

test('what one object does not hear, the others do, and it is told in 10 s', async () => {
  const { env, told, queued } = network({ deaf: ['cup'] })
  await tellProducts({ owed: [], news: [cart('cup'), cart('pot')] }, env)
  assert.deepEqual(told, ['pot ann'])
  assert.deepEqual(queued, [{ message: { kind: 'news', tries: 1, news: [cart('cup')] }, delaySeconds: 10 }])
})

test('what is owed is told first, and given up at the sixth time', async () => {
  const { env, told, queued } = network({ deaf: ['cup'] })
  const owed: NewsMessage[] = [
    { kind: 'news', tries: 1, news: [cart('pot', 'bob')] },
    { kind: 'news', tries: 5, news: [cart('cup')] },
  ]
  await tellProducts({ owed, news: [cart('pot')] }, env)
  assert.deepEqual(told, ['pot bob', 'pot ann'])
  assert.deepEqual(queued, [])
})

test('a queue that is down, too, is no failure of the batch', async () => {
  const { env, told } = network({ deaf: ['cup'], isQueueDown: true })
  await tellProducts({ owed: [], news: [cart('cup'), cart('pot')] }, env)
  assert.deepEqual(told, ['pot ann'])
})

test('a batch calls at most 300 objects, the others wait their turn', async () => {
  const { env, told, queued } = network({})
  await tellProducts({ owed: [], news: Array.from({ length: 750 }, (_, n) => cart(`p${n}`)) }, env)
  assert.equal(told.length, 300)
  assert.equal(
    queued.reduce((sum, { message }) => sum + message.news.length, 0),
    450,
  )
  assert.ok(queued.every(({ message, delaySeconds }) => message.tries === 0 && delaySeconds === 0))
})
