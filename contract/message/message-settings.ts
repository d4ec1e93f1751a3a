/** @module `GET` and `PUT /v1/message-settings`: how the shop writes: when not, how often, from whom. */
import * as v from 'valibot'
import { line } from '../campaign/line.ts'
import { LinkSchema } from '../campaign/link.ts'
import { UrlSchema } from '../item.ts'

const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))
const most = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))
const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))

/** A shop that one can walk into. */
export const StoreSchema = v.strictObject({
  name: line(120),
  address: line(200),
  city: v.optional(line(80)),
  /** Two letters. */
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not a country such as LT'))),
  url: v.optional(LinkSchema),
  /** What is on there now, such as “Tea tasting on Saturday”. */
  offer: v.optional(line(200)),
})

export type Store = v.InferOutput<typeof StoreSchema>

/**
 * Everything has a default. `quietHours`: nothing but transactional messages from `from` until `to` of the person's own
 * clock (source: features.md E7; equal: never quiet). `cap`: the brief begins with one marketing message a week;
 * `marketing` counts every message that is not transactional and holds marketing ones back, `triggered` counts the same and
 * holds back answers to what the person did. `adapts`: both are halved for those who never react and grow up to threefold
 * for those who do. `mix.commercialMost`: the brief's 40 %; `holdsBack`: commercial messages wait while there were more.
 * `explore`: share of messages at best time that go at another hour, to learn.
 */
export const MessageSettingsSchema = v.strictObject({
  quietHours: v.optional(v.strictObject({ from: hour, to: hour }), () => ({ from: 21, to: 9 })),
  cap: v.optional(
    v.strictObject({
      marketing: v.optional(v.strictObject({ most, days }), () => ({ most: 1, days: 7 })),
      triggered: v.optional(v.strictObject({ most, days }), () => ({ most: 5, days: 7 })),
      adapts: v.optional(v.boolean(), true),
    }),
    () => ({ marketing: { most: 1, days: 7 }, triggered: { most: 5, days: 7 }, adapts: true }),
  ),
  mix: v.optional(
    v.strictObject({
      commercialMost: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.4),
      holdsBack: v.optional(v.boolean(), false),
    }),
    () => ({ commercialMost: 0.4, holdsBack: false }),
  ),
  explore: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.5)), 0.1),
  /** BCP 47 of the shop, for people whose language is not known. @default en */
  language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'is not a language such as lt')), 'en'),
  /** Who writes; absent: the shop's name and MAIL_FROM. Transactional mail may come from an address of its own. */
  fromName: v.optional(line(120)),
  replyTo: v.optional(v.pipe(v.string(), v.email('is not an e-mail address'))),
  transactionalFrom: v.optional(v.pipe(v.string(), v.email('is not an e-mail address'))),
  /** Under every mail: most countries demand it. */
  postalAddress: v.optional(line(300)),
  /** The shop's mark at the top of mails, https. */
  logoUrl: v.optional(v.pipe(UrlSchema, v.regex(/^https:\/\//i, 'must start with https://'))),
  /** Where links of one's own shop lead (`/cart`); absent: as `GET /v1/shop-address` says. */
  shopUrl: v.optional(
    v.pipe(UrlSchema, v.regex(/^https?:\/\/[^\s/@?#]+(\/\S*)?$/i, 'is not an address such as https://shop.example')),
  ),
  stores: v.optional(v.pipe(v.array(StoreSchema), v.maxLength(200)), () => []),
  /** What people may choose on the preference page, by topic. */
  topics: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)), line(80)), () => ({})),
  /** People whom the shop's server says to be customers may be written to without a confirmation (soft opt-in, where law permits). */
  softOptIn: v.optional(v.boolean(), false),
})

export type MessageSettings = v.InferOutput<typeof MessageSettingsSchema>
