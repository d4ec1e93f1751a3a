/** @module The Worker: HTTP doors, queue consumers, returned mail, the nightly job, and the Durable Objects. */
import type { MailEvent } from '../contract/message/mail-event.ts'
import { app } from './app.ts'
import { productNames } from './core/catalogue/product-names.ts'
import { notedClaims } from './core/coupon/noted-claims.ts'
import { settlePersons } from './core/identity/settle-persons.ts'
import type { IngestMessage } from './core/ingest-message.ts'
import { ingestOrders } from './core/ingest-orders.ts'
import { ingestTraits } from './core/ingest-traits.ts'
import { ingestVisits } from './core/ingest-visits.ts'
import { checkSend } from './core/message/check-send.ts'
import { mayWrite } from './core/message/may-write.ts'
import { mixUntil } from './core/message/mix-until.ts'
import { notedAsked } from './core/noted-asked.ts'
import { happeningsOf } from './core/scenario/happenings-of.ts'
import { notedOffers } from './core/scenario/noted-offers.ts'
import { whyNotWanted } from './core/scenario/still-wanted.ts'
import { matches } from './core/segment/matches.ts'
import { ordersNews } from './core/social-proof/orders-news.ts'
import { visitsNews } from './core/social-proof/visits-news.ts'
import { mailTidings } from './core/webhook-out/mail-tidings.ts'
import { tidingsOf } from './core/webhook-out/tidings-of.ts'
import type { Env } from './env.ts'
import { cleanAddresses } from './jobs/clean-addresses.ts'
import { eachOrHalve } from './jobs/each-or-halve.ts'
import { followTouched } from './jobs/follow-touched.ts'
import { judgeForgotten } from './jobs/judge-forgotten.ts'
import { nameProducts } from './jobs/name-products.ts'
import { noteAsked } from './jobs/note-asked.ts'
import { noteClaims } from './jobs/note-claims.ts'
import { noteOffers } from './jobs/note-offers.ts'
import { openMailChannel } from './jobs/open-mail-channel.ts'
import { openPushChannel } from './jobs/open-push-channel.ts'
import { openSendDesk, type SendParts } from './jobs/open-send-desk.ts'
import { purge } from './jobs/purge.ts'
import { quarantineDead } from './jobs/quarantine-dead.ts'
import { readHappenings } from './jobs/read-happenings.ts'
import { readMessageFacts } from './jobs/read-message-facts.ts'
import { readSendFacts } from './jobs/read-send-facts.ts'
import { recordBaskets } from './jobs/record-baskets.ts'
import { sendForgottenMails } from './jobs/send-forgotten-mails.ts'
import { type MailMessage, sendMails } from './jobs/send-mails.ts'
import { type SendMessage, sendMessages } from './jobs/send-messages.ts'
import { settlePeople } from './jobs/settle-people.ts'
import { storeOrders } from './jobs/store-orders.ts'
import { storeReactions } from './jobs/store-reactions.ts'
import { storeShopWords } from './jobs/store-shop-words.ts'
import { storeSteps } from './jobs/store-steps.ts'
import { storeTraits } from './jobs/store-traits.ts'
import { storeVisits } from './jobs/store-visits.ts'
import { suppressAddress } from './jobs/suppress-address.ts'
import { takeMailEvents } from './jobs/take-mail-events.ts'
import { takeReturnedMail } from './jobs/take-returned-mail.ts'
import { tellOutside } from './jobs/tell-outside.ts'
import { tellProducts } from './jobs/tell-products.ts'
import { learnWaiting, tellSightings } from './jobs/tell-sightings.ts'
import { writeMessage } from './jobs/write-message.ts'
import { withOrders } from './store/with-orders.ts'

export { Catalogue } from './objects/catalogue.ts'
export { LiveViewers } from './objects/live-viewers.ts'
export { Nightly } from './objects/nightly.ts'
export { Outhooks } from './objects/outhooks.ts'
export { Recommender } from './objects/recommender.ts'
export { Scheduler } from './objects/scheduler.ts'

export default {
  fetch: app.fetch,
  queue: (batch, env) => {
    // wrangler.toml says what lies in which queue.
    if (batch.queue === 'mails') return sendMails(batch as MessageBatch<MailMessage>, env)
    if (batch.queue === 'sends') return send(batch as MessageBatch<SendMessage>, env)
    const events = batch as MessageBatch<IngestMessage>
    return batch.queue === 'events-dead'
      ? quarantineDead(events, env)
      : eachOrHalve(events.messages, (bodies) => store(bodies, env))
  },
  email: (message, env) => takeReturnedMail(message, env, keepMailEvent),
  scheduled: async ({ scheduledTime }, env) => {
    await Promise.all([
      env.NIGHTLY.getByName('shop').begin(scheduledTime),
      env.SCHEDULER.getByName('shop').lookAgain(),
      env.CATALOGUE.getByName('shop').lookAgain(),
      env.OUTHOOKS.getByName('shop').lookAgain(),
      purge(env.DB, scheduledTime),
      cleanAddresses(env, scheduledTime),
      judgeForgotten(env, scheduledTime),
      sendForgottenMails(env, scheduledTime),
      learnWaiting(env),
    ])
  },
} satisfies ExportedHandler<Env, IngestMessage | MailMessage | SendMessage>

async function keepMailEvent(event: MailEvent, env: Env): Promise<void> {
  await takeMailEvents([event], env, event.at)
  // Whose address nobody knows any more is nobody's news.
  if (event.email !== null) await tellOutside(env, mailTidings([event]))
}

/** What the last look at a message asks, and how it is written. */
const SENDING: SendParts = {
  read: readSendFacts,
  check: (send, facts, now) => checkSend(send, facts, { whyNotWanted, mayWrite, matches, mixUntil }, now),
  facts: readMessageFacts,
  write: writeMessage,
  openMail: openMailChannel,
  openPush: openPushChannel,
}

async function send(batch: MessageBatch<SendMessage>, env: Env): Promise<void> {
  const { desk, close } = await openSendDesk(env, SENDING)
  try {
    await sendMessages(batch, desk)
  } finally {
    await close()
  }
}

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
  } = await storeOrders({ messages: orders, purchases }, env, { planOf: ingestOrders, withOrders })
  await recordBaskets(env, bought?.after.orders.values() ?? [])
  const named = await storeTraits(of(bodies, 'traits'), env, ingestTraits)
  await storeShopWords({ traits: of(bodies, 'traits'), orders }, env, Date.now())
  for (const { told, recipient } of of(bodies, 'suppress')) await suppressAddress(env, told, recipient)
  const stepped = await storeSteps(of(bodies, 'steps'), env)
  const reacted = await storeReactions(of(bodies, 'reaction'), env, Date.now())
  const touched = [...ordered, ...named, ...reacted.profileIds]
  const told = { messages: of(bodies, 'claim'), codes: coupons }
  const noted = [
    ...(await noteClaims(told, env, notedClaims)),
    ...(await noteOffers(of(bodies, 'offer'), env, notedOffers)),
    ...(await noteAsked(of(bodies, 'asked'), env, notedAsked)),
  ]
  const changed = [...new Set([...proven, ...touched, ...noted])]
  await settlePeople({ messages: of(bodies, 'proof', 'apart'), changed }, env, settlePersons)
  const heard = await readHappenings({ visits, purchases, orders, stepped }, env, happeningsOf)
  const happenings = [...heard, ...reacted.happenings]
  await followTouched(bodies, { touched, past, named, happenings }, env)
  await tellOutside(env, tidingsOf(happenings))
  const news = [...visitsNews(visits, visited), ...ordersNews(orders, bought)]
  await tellProducts({ owed: of(bodies, 'news'), news }, env)
  if (hasSightings) await tellSightings(env)
}

const of = <Kind extends IngestMessage['kind']>(bodies: readonly IngestMessage[], ...kinds: Kind[]) =>
  bodies.filter((body): body is Extract<IngestMessage, { kind: Kind }> => kinds.includes(body.kind as Kind))
