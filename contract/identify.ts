/** @module POST /v1/identify: a token in which the shop signed who is at a browser. */
import * as v from 'valibot'
import { EmailSchema } from './email.ts'
import { LoyaltyCardSchema, PhoneSchema } from './order.ts'
import { ConsentSchema } from './purpose.ts'

/** Whom the token is for: its `aud`. */
export const TOKEN_AUDIENCE = 'vitrine'

/** A token is good for so long at most, seconds. Source: safety rule 16. */
export const TOKEN_SECONDS = 3_600

/** Nothing is taken of a visitor who does not permit measuring. */
export const IdentifySchema = v.object({
  visitor: v.pipe(v.string(), v.uuid()),
  consent: ConsentSchema,
  /** A JWT, HS256: `sub` the customer number, `aud` "vitrine", `exp` within the hour; `email`, `phone`, `loyalty_card`. */
  token: v.pipe(v.string(), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'is not a JWT'), v.maxLength(4_096)),
})

/** What the token says, beside its times. A field that is in no form of ours is left out. */
export const ProofSchema = v.object({
  sub: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128)),
  email: v.fallback(v.optional(EmailSchema), undefined),
  phone: v.fallback(v.optional(PhoneSchema), undefined),
  loyalty_card: v.fallback(v.optional(LoyaltyCardSchema), undefined),
})
