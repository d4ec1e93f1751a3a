/** @module POST /v1/people: what the shop itself says of its customers. */
import * as v from 'valibot'
import { EmailSchema } from './email.ts'
import { LoyaltyCardSchema, PhoneSchema } from './order.ts'
import { TraitsSchema } from './traits.ts'

/** Most opened e-mails of one customer in one request. */
export const MAX_OPENED = 100

/**
 * One customer, named as orders name theirs: by number, e-mail, card, phone, one at least. What is named together is one
 * person's. Sent again it changes nothing; of two that contradict each other the one with the later `updatedAt` stays.
 */
export const PersonInputSchema = v.pipe(
  v.object({
    customerId: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128))),
    email: v.optional(EmailSchema),
    phone: v.optional(PhoneSchema),
    loyaltyCard: v.optional(LoyaltyCardSchema),
    /** @default {} */
    traits: v.optional(TraitsSchema, {}),
    /** When they opened e-mails of the shop, ms UTC, as its mail program tells; a day counts once. */
    emailOpenedAt: v.optional(
      v.pipe(
        v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
        v.maxLength(MAX_OPENED, `has more than ${MAX_OPENED} moments`),
      ),
    ),
    /** May the address be written to, as the shop has it: they subscribed, or they did not. Needs `email`. */
    subscribed: v.optional(v.boolean()),
    /**
     * Since when they have, or have not, ms UTC: without it they are taken to have subscribed before they unsubscribed here.
     */
    subscribedAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    /** Since when it has been so, ms UTC. @default the moment of the request */
    updatedAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.check(
    ({ customerId, email, phone, loyaltyCard }) => !!(customerId || email || phone || loyaltyCard),
    'names nobody: give customerId, email, phone or loyaltyCard',
  ),
)

export type PersonInput = v.InferOutput<typeof PersonInputSchema>

/** Most people in one request of `POST /v1/people`. */
export const MAX_PEOPLE = 100

/** Body of `POST /v1/people`. */
export const PeopleInputSchema = v.object({
  people: v.pipe(
    v.array(PersonInputSchema),
    v.minLength(1),
    v.maxLength(MAX_PEOPLE, `has more than ${MAX_PEOPLE} people`),
  ),
})
