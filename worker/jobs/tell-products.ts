/** @module Tells the objects of products what is stored of carts, orders and numbers shown; trouble there holds up nothing. */
import { patiently } from '../channels/patiently.ts'
import type { NewsMessage } from '../core/ingest-message.ts'
import { newsByProduct, type ProductNews, type ToldOfProduct } from '../core/social-proof/product-news.ts'
import type { Env } from '../env.ts'

/** An object that has not answered by then is told later, ms. Our policy: the batch is stored and waits for nobody. */
const PATIENCE_MS = 3_000
/** Most objects of one batch; the others follow in batches of their own. Source: 1,000 calls an invocation. */
const MOST_OBJECTS = 300
/** So often an object is told that cannot be reached, and so long between, seconds. Our policy: a minute in all. */
const MOST_TRIES = 6
const AGAIN_SECONDS = 10
/** Of one message of the queue: 128 KB hold about 500 with ids as long as ids may be. */
const MOST_OF_A_MESSAGE = 200

/** News of this batch, and what earlier ones still owe. */
interface News {
  owed: readonly NewsMessage[]
  news: readonly ProductNews[]
}

/**
 * One call an object. What cannot be told goes into the queue again, a few times, and is then given up with a line in the
 * log. The words carry when they were true, so it does not matter when they arrive. Never throws.
 */
export async function tellProducts({ owed, news }: News, env: Env): Promise<void> {
  for (const each of [...owed, { tries: 0, news }])
    try {
      await tellOrOwe(each, env)
    } catch (error) {
      console.error('what products were not told is lost', error)
    }
}

async function tellOrOwe({ tries, news }: { tries: number; news: News['news'] }, env: Env): Promise<void> {
  const products = [...newsByProduct(news)]
  const first = products.slice(0, MOST_OBJECTS)
  const answers = await Promise.allSettled(
    first.map(([productId, told]) => patiently(PATIENCE_MS, env.LIVE_VIEWERS.getByName(productId).learn(told))),
  )
  await owe(
    env,
    first.filter((_, at) => answers[at]?.status === 'rejected'),
    tries + 1,
  )
  await owe(env, products.slice(MOST_OBJECTS), tries)
}

async function owe(env: Env, products: readonly [string, ToldOfProduct][], tries: number): Promise<void> {
  const news = products.flatMap(([productId, { held, shown }]): ProductNews[] => [
    ...held.map((each) => ({ productId, held: each })),
    ...shown.map((each) => ({ productId, shown: each })),
  ])
  if (news.length > 0 && tries >= MOST_TRIES) console.error('products could not be told', products.length)
  else
    for (let from = 0; from < news.length; from += MOST_OF_A_MESSAGE)
      await env.EVENTS.send(
        { kind: 'news', tries, news: news.slice(from, from + MOST_OF_A_MESSAGE) },
        { delaySeconds: tries > 0 ? AGAIN_SECONDS : 0 },
      )
}
