/** @module The messages of the events queue: what the doors hand to the one writer of profiles. */
import type { Decision } from '../../contract/decision.ts'
import type { ShopEvent } from '../../contract/event.ts'
import type { Suppression } from '../../contract/message/suppression.ts'
import type { Order } from '../../contract/order.ts'
import type { ToldStep } from '../../contract/order-steps.ts'
import type { PersonInput } from '../../contract/person-input.ts'
import type { Rejection, Visit } from '../../contract/visit.ts'
import type { Named } from './identity/statement-links.ts'
import type { ReportedBy } from './order-book.ts'
import type { ProductNews } from './social-proof/product-news.ts'

/** An event that passed the door: validated, its time corrected to ours. */
export type StoredEvent = ShopEvent & {
  /** Its time had to be clamped: the browser's clock or a long offline time (see event-time.ts). */
  skewed?: true
}

/** The decision kept beside the events of its page view. */
export interface StoredDecision {
  id: string
  name: 'decision'
  at: number
  params: Decision
}

/** What a rejected event was, for the quarantine. */
export interface RejectedEvent extends Rejection {
  /** The event's id, or one made from the batch where it has none. */
  quarantineId: string
  /** JSON as received, cut to 8 KB. */
  payload: string
}

/** One batch from one browser. Already accepted: it must be stored, once. */
export interface VisitMessage {
  kind: 'visit'
  profileId: string
  receivedAt: number
  /** Null: not told, as with a withdrawal. */
  device: Visit['device'] | null
  language: string | null
  /** Two letters from the request's own network place; null when unknown. */
  country: string | null
  /** IANA name of the zone of that place; absent: unknown, or written by an older version. */
  timeZone?: string
  events: StoredEvent[]
  rejected: RejectedEvent[]
  /** Given up in the browser, by reason. */
  dropped: Record<string, number>
  decision: StoredDecision | null
  /** It only takes the consent to measure back: of whom nothing is known nothing begins with it. */
  isWithdrawal?: true
  /** From which network (social-proof/network-crowd.ts), and that its sender calls itself a machine; of carts only. */
  crowd?: number
  isMachine?: true
}

/** Orders of the shop's own server: signed. */
export interface OrdersMessage {
  kind: 'orders'
  receivedAt: number
  /** Absent in messages of an older version: `api`. */
  by?: ReportedBy
  /** Read from a file: as they stood when it was written, so nobody knows when they came so far. */
  isFile?: true
  orders: Order[]
}

/** What the shop says of its customers. */
export interface TraitsMessage {
  kind: 'traits'
  receivedAt: number
  people: PersonInput[]
  /** What scenarios say of people whom nobody may name; absent: nothing, or written by an older version. */
  noted?: NotedTrait[]
}

/** A trait by the profile that gets it: the person's row, or a profile that stands alone. `at` in ms UTC. */
export interface NotedTrait {
  profileId: string
  name: string
  value: string | null
  at: number
}

/** The shop signed who is at a browser. */
export interface ProofMessage {
  kind: 'proof'
  receivedAt: number
  profileId: string
  proof: Named & { customerId: string }
}

/** The owner takes a profile out of its person: what joins them is refused from now on. */
export interface ApartMessage {
  kind: 'apart'
  receivedAt: number
  profileId: string
}

/** What says who is whom. */
export type PeopleMessage = ProofMessage | ApartMessage

/** What objects of products could not be told yet; `tries`: how often it was tried. */
export interface NewsMessage {
  kind: 'news'
  tries: number
  news: ProductNews[]
}

/** A coupon of a campaign was given, used or given back: how it stands is to be noted in the profile. */
export interface ClaimMessage {
  kind: 'claim'
  /** The profile that has it. Nothing that segments ask changes, so they need not look at it. */
  visitor: string
  campaignId: string
}

/** The shop's server says how far orders have come. */
export interface StepsMessage {
  kind: 'steps'
  receivedAt: number
  steps: ToldStep[]
}

/** A scenario lets somebody see a campaign. `visitor`: the person's row, or a profile that stands alone; `untilAt` in ms UTC. */
export interface OfferMessage {
  kind: 'offer'
  visitor: string
  campaignId: string
  untilAt: number
}

/** Somebody, or a machine, opened a message or one of its links, or answered a question in it. */
export interface ReactionMessage {
  kind: 'reaction'
  sendId: string
}

/** A message was handed over: it asked for the person's attention at that moment, ms UTC. `visitor` as of an offer. */
export interface AskedMessage {
  kind: 'asked'
  visitor: string
  sendId: string
  at: number
}

/** An address is not to be written to, and that could not be written down everywhere yet. `recipient`: the message's profile. */
export interface SuppressMessage {
  kind: 'suppress'
  told: Suppression
  recipient: string | null
}

/** Everything that lies in the events queue. */
export type IngestMessage =
  | VisitMessage
  | OrdersMessage
  | StepsMessage
  | TraitsMessage
  | PeopleMessage
  | NewsMessage
  | ClaimMessage
  | OfferMessage
  | AskedMessage
  | ReactionMessage
  | SuppressMessage
