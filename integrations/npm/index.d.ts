/** @module Types of Vitrine's JS API. Every verb is described in docs/reference/js-api.md. */

/** Loads the script of your Worker once. Rejects where it cannot be had. Does nothing on a server. */
export function load(endpoint: string, options?: { nonce?: string }): Promise<void>

/** One product, by GA4's names. Prices are decimals, of one piece. */
export interface Item {
  item_id?: string
  item_name?: string
  item_brand?: string
  item_category?: string
  item_variant?: string
  sku?: string
  price?: number
  currency?: string
  quantity?: number
  url?: string
  image_url?: string
}

interface WithItems {
  currency?: string
  value?: number
  items: readonly Item[]
}

/** GA4's events that Vitrine understands, with what each carries. */
export interface EventParams {
  view_item: WithItems
  view_item_list: { item_list_name?: string; items?: readonly Item[] }
  search: { search_term: string }
  view_cart: WithItems
  add_to_cart: WithItems
  remove_from_cart: WithItems
  add_to_wishlist: WithItems
  begin_checkout: Partial<WithItems>
  purchase: WithItems & { transaction_id: string; tax?: number; shipping?: number; coupon?: string }
  sign_up: { method?: string }
  generate_lead: { method?: string }
}

/** A product by the names of Segment's ecommerce specification. */
export interface SegmentProduct {
  product_id?: string
  sku?: string
  name?: string
  brand?: string
  category?: string
  variant?: string
  price?: number
  quantity?: number
  currency?: string
  url?: string
  image_url?: string
}

interface WithProducts {
  currency?: string
  value?: number
  products: readonly SegmentProduct[]
}

/** Segment's events that have a counterpart in GA4; any other name becomes an event of your own. */
export interface SegmentParams {
  'Products Searched': { query: string }
  'Product List Viewed': { list_id?: string; category?: string; products?: readonly SegmentProduct[] }
  'Product Viewed': SegmentProduct
  'Product Clicked': SegmentProduct
  'Product Added': SegmentProduct
  'Product Removed': SegmentProduct
  'Cart Viewed': WithProducts
  'Checkout Started': Partial<WithProducts> & { order_id?: string }
  'Order Completed': Partial<WithProducts> & { order_id: string; total?: number; revenue?: number }
  'Signed Up': Record<string, unknown>
}

/** Values of an event of your own: flat. What looks private stays on the device. */
export type OwnValues = Record<string, string | number | boolean>

/** `unknown` in a name of ours would hide a mistake in its params. */
type OwnName<Name extends string> = Name extends keyof EventParams | keyof SegmentParams ? never : Name

export interface Consent {
  measure?: boolean
  personalise?: boolean
  message?: boolean
}

/** Who the visitor says to be: a claim. An address leaves the device only with the consent `message`. */
export type Claim =
  | { email: string; phone?: string; customerId?: string }
  | { phone: string; email?: string; customerId?: string }
  | { customerId: string; email?: string; phone?: string }

/** A recommended product: public data of the catalogue. Amounts in whole minor units; null is unknown. */
export interface ProductCard {
  productId: string
  name: string
  priceMinor: number | null
  listPriceMinor: number | null
  currency: string | null
  url: string | null
  imageUrl: string | null
  /** How it was found. */
  reason:
    | 'also_viewed'
    | 'bought_together'
    | 'similar'
    | 'upsell'
    | 'cross_sell'
    | 'trending'
    | 'best_sellers'
    | 'recently_viewed'
    | 'left_in_cart'
    | 'buy_again'
    | 'free_delivery'
    | 'new_for_you'
}

/** What is told beside the cards of `recommend`, and by which what the shop draws itself is measured. */
export interface RecommendedList {
  slotId: string
  /** The slot's heading in the page's language. */
  title: string
  /** To be called when the visitor really sees the cards: it is recorded once. */
  shown: () => void
  /** To be called when one of them is followed, before the page is left. */
  selected: (productId: string) => void
}

/** What a person is like; null takes back what was said. The year of a birthday never leaves the device. */
export interface Traits {
  birthday?: string | Date | null
  gender?: 'female' | 'male' | 'other' | (string & {}) | null
  age_band?: '18-24' | '25-34' | '35-44' | '45-54' | '55-64' | '65+' | null
  /** Of it only the band leaves the device. */
  age?: number
  [own: string]: string | number | boolean | Date | null | undefined
}

/** What became of an overlay. */
export interface OverlayEvent {
  name: 'view_promotion' | 'select_promotion' | 'close_promotion'
  campaignId: string
  version: number
  trigger: string
  interrupting: boolean
  /** Of a test: the version that this visitor sees. */
  variant?: string
}

/** A page as the script read it. */
export interface PageRead {
  url: string
  type: 'home' | 'list' | 'product' | 'cart' | 'checkout' | 'thank_you' | 'search' | 'article' | 'other'
  title?: string
  language?: string
  platform?: string
  product?: { productId: string; name?: string; priceMinor?: number; currency?: string }
}

/** A field of the page's product, with its source and how sure it is (0 to 1). */
export interface FieldRead {
  value: unknown
  source: string
  confidence: number
  others: { value: unknown; source: string }[]
}

/** Everything that is read of a page. */
export interface FullRead {
  type: PageRead['type']
  product?: PageRead['product']
  fields: Partial<Record<string, FieldRead>>
  /** How long the reading took, ms. */
  ms: number
}

/** How asking for pushes ended. `no_consent`: the visitor permits no messages; `not_asked`: `asks` is false. */
export type PushOutcome = 'subscribed' | 'no_consent' | 'denied' | 'not_asked' | 'unsupported' | 'failed'

/** What each topic of `on` tells. */
export interface Topics {
  ready: undefined
  page: PageRead
  consent: Required<Consent>
  overlay: OverlayEvent
  event: { name: string; params: unknown }
}

/** Reports an event, by GA4's names. */
export function vitrine<Name extends keyof EventParams>(verb: 'event', name: Name, params: EventParams[Name]): void
/** Reports an event, by the names and params of Segment's ecommerce specification. */
export function vitrine<Name extends keyof SegmentParams>(verb: 'event', name: Name, params: SegmentParams[Name]): void
/** Reports an event of your own. */
export function vitrine<Name extends string>(verb: 'event', name: OwnName<Name>, values?: OwnValues): void
/** Says what the visitor permits; purposes that are not named stay as they are. */
export function vitrine(verb: 'consent', consent: Consent, wording?: string): void
/** Says who the visitor claims to be. */
export function vitrine(verb: 'identify', claim: Claim): void
/** Says who the visitor is, signed by the shop's server: a JWT (HS256) with `sub`, `aud` "vitrine" and `exp`. */
export function vitrine(verb: 'identify', proof: { token: string }): void
/** Says who the visitor claims to be, as Segment does: the customer number, an address, and traits. */
export function vitrine(verb: 'identify', customerId: string, traits?: Traits): void
/** Says what the visitor is like, in the visitor's own words. */
export function vitrine(verb: 'traits', traits: Traits): void
/** The same, as GA4 says it. */
export function vitrine(verb: 'set', what: 'user_properties', traits: Traits): void
/** Opens an overlay that is offered on this page, without waiting for its trigger. */
export function vitrine(verb: 'show', campaignId: string): void
/** Asks for the product cards of a slot, `product` where none is named; the callback comes once, with none where nothing can be had. */
export function vitrine(
  verb: 'recommend',
  wish: { slot?: string; productId?: string; count?: number },
  callback: (cards: ProductCard[], list: RecommendedList) => void,
): void
/** Asks whether this browser may be pushed to; call it from a press of a button. `asks: false`: only renews what was permitted. */
export function vitrine(
  verb: 'push',
  wish?: { worker?: string; asks?: boolean },
  callback?: (outcome: PushOutcome) => void,
): void
/** Listens. */
export function vitrine<Topic extends keyof Topics>(
  verb: 'on',
  topic: Topic,
  callback: (told: Topics[Topic]) => void,
): void
/** The visitor's id, or null without consent. */
export function vitrine(verb: 'visitor', callback: (id: string | null) => void): void
/** What is read of the page that is open. */
export function vitrine(verb: 'read', callback: (read: FullRead) => void): void
/** Opens the debug panel on this page. */
export function vitrine(verb: 'debug'): void
