/** @module What a message may say of one person, as it stands at the moment of writing. */
import type { Discount } from '../../../contract/claim.ts'
import type { Store } from '../../../contract/message/message-settings.ts'
import type { RunSubject } from '../../../contract/scenario/run.ts'

/** A product as the catalogue has it now. `wasMinor`: what may be struck through; null: nothing. */
export interface MessageProduct {
  productId: string
  name: string
  url: string | null
  imageUrl: string | null
  priceMinor: number | null
  wasMinor: number | null
  currency: string | null
}

/** One line of a cart or an order; its price is that of one piece. */
export interface MessageLine extends MessageProduct {
  quantity: number
}

/** `expiresAt`: ms UTC; null: it holds for ever. */
export interface MessageCoupon {
  code: string
  discount: Discount | null
  expiresAt: number | null
}

/** What is unknown is null or empty: no field is guessed. */
export interface MessageFacts {
  /** `traits`: what the person or the shop said, by name, without what was taken back. */
  person: { firstName: string | null; lastName: string | null; city: string | null; traits: Record<string, string> }
  /**
   * Lines that can still be had. `leftOut`: pieces of further ones, which cannot, or which the catalogue does not know.
   * `valueMinor`: the sum by the prices of now; null where not every price is known. Null: there is nothing to be had.
   */
  cart: { lines: MessageLine[]; leftOut: number; valueMinor: number | null; currency: string } | null
  order: {
    transactionId: string
    lines: MessageLine[]
    valueMinor: number
    currency: string
    tracking: RunSubject['tracking'] | null
  } | null
  /** What the run is about. */
  subjects: MessageProduct[]
  /** Of earlier orders, newest first. */
  bought: MessageProduct[]
  /** What recommendation slots found, by slot, with their headings in the language of the message. */
  recommended: Record<string, { title: string; products: MessageProduct[] }>
  /** The person's own codes, by pool. */
  coupons: Record<string, MessageCoupon>
  store: Store | null
}
