/** @module The Worker: HTTP doors, queue consumers, the nightly job, and the Durable Objects. */
import { app } from './app.ts'
import { productNames } from './core/catalogue/product-names.ts'
import { notedClaims } from './core/coupon/noted-claims.ts'
import { settlePersons } from './core/identity/settle-persons.ts'
import type { IngestMessage } from './core/ingest-message.ts'
import { ingestOrders } from './core/ingest-orders.ts'
import { ingestTraits } from './core/ingest-traits.ts'
import { ingestVisits } from './core/ingest-visits.ts'
import { ordersNews } from './core/social-proof/orders-news.ts'
import { visitsNews } from './core/social-proof/visits-news.ts'
import type { Env } from './env.ts'
import { eachOrHalve } from './jobs/each-or-halve.ts'
import { followTouched } from './jobs/follow-touched.ts'
import { nameProducts } from './jobs/name-products.ts'
import { noteClaims } from './jobs/note-claims.ts'
import { purge } from './jobs/purge.ts'
import { quarantineDead } from './jobs/quarantine-dead.ts'
import { recordBaskets } from './jobs/record-baskets.ts'
import { sendForgottenMails } from './jobs/send-forgotten-mails.ts'
import { type MailMessage, sendMails } from './jobs/send-mails.ts'
import { settlePeople } from './jobs/settle-people.ts'
import { storeOrders } from './jobs/store-orders.ts'
import { storeTraits } from './jobs/store-traits.ts'
import { storeVisits } from './jobs/store-visits.ts'
import { tellProducts } from './jobs/tell-products.ts'
import { learnWaiting, tellSightings } from './jobs/tell-sightings.ts'

export { Catalogue } from './objects/catalogue.ts'
export { LiveViewers } from './objects/live-viewers.ts'
export { Nightly } from './objects/nightly.ts'
export { Recommender } from './objects/recommender.ts'
export { Scheduler } from './objects/scheduler.ts'

export default {
  fetch: app.fetch,
  queue: (batch, env) => {
    // wrangler.toml says what lies in which queue.
    if (batch.queue === 'mails') return sendMails(batch as MessageBatch<MailMessage>, env)
    const events = batch as MessageBatch<IngestMessage>
    return batch.queue === 'events-dead'
      ? quarantineDead(events, env)
      : eachOrHalve(events.messages, (bodies) => store(bodies, env))
  },
  scheduled: async ({ scheduledTime }, env) => {
    await Promise.all([
      env.NIGHTLY.getByName('shop').begin(scheduledTime),
      env.SCHEDULER.getByName('shop').lookAgain(),
      env.CATALOGUE.getByName('shop').lookAgain(),
      purge(env.DB, scheduledTime),
      sendForgottenMails(env, scheduledTime),
      learnWaiting(env),
    ])
  },
} satisfies ExportedHandler<Env, IngestMessage | MailMessage>

/**
 * The one writer of profiles: each step reads what the one before wrote, and changes nothing when it is done again, so a
 * batch that failed in the middle is simply delivered once more. A step reads and writes; what to write is decided by a
 * pure function that is handed to it.
 */
async function store(bodies: readonly IngestMessage[], env: Env): Promise<void> {
  const orders = of(bodies, 'orders')
  const { visits, hasSightings } = await nameProducts(of(bodies, 'visit'), env, productNames)
  const { purchases, proven, change: visited } = await storeVisits(visits, env, ingestVisits)
  const {
    ordered,
    past,
    coupons,
    change: bought,
  } = await storeOrders({ messages: orders, purchases }, env, ingestOrders)
  await recordBaskets(env, bought?.after.orders.values() ?? [])
  const named = await storeTraits(of(bodies, 'traits'), env, ingestTraits)
  const touched = [...ordered, ...named]
  const told = { messages: of(bodies, 'claim'), codes: coupons }
  const changed = [...new Set([...proven, ...touched, ...(await noteClaims(told, env, notedClaims))])]
  await settlePeople({ messages: of(bodies, 'proof', 'apart'), changed }, env, settlePersons)
  await followTouched(bodies, { touched, past, named }, env)
  const news = [...visitsNews(visits, visited), ...ordersNews(orders, bought)]
  await tellProducts({ owed: of(bodies, 'news'), news }, env)
  if (hasSightings) await tellSightings(env)
}

const of = <Kind extends IngestMessage['kind']>(bodies: readonly IngestMessage[], ...kinds: Kind[]) =>
  bodies.filter((body): body is Extract<IngestMessage, { kind: Kind }> => kinds.includes(body.kind as Kind))
