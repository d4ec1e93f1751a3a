/** @module Events by their GA4 names, each with the schema of its params. */
import * as v from 'valibot'
import { PROOFS } from './campaign/proof.ts'
import { CampaignIdSchema } from './campaign-id.ts'
import { CurrencySchema } from './currency.ts'
import { CartSchema, ItemSchema, MAX_CART_LINES, MinorSchema, ProductIdSchema, UrlSchema } from './item.ts'
import { LAYOUTS } from './layout.ts'
import { PageSchema } from './page.ts'
import { ConsentSchema } from './purpose.ts'
import { MOST_IN_SLOT, STRATEGIES } from './recommend/strategy.ts'
import { TraitsSchema } from './traits.ts'

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** Names a campaign's overlay in the events of its life. */
const PromotionSchema = v.object({
  campaignId: CampaignIdSchema,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  trigger: v.optional(text(32)),
  interrupting: v.boolean(),
  /** What was drawn, where it does not interrupt: what stands in the page asks for less than what lies over it. */
  layout: v.optional(v.picklist(LAYOUTS)),
  /** Which version of a test was seen. */
  variant: v.optional(text(31)),
})

/** What an own event may carry. A value whose name is not of 1 to 40 characters is left out; the event is taken. */
const ValuesSchema = v.pipe(
  v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  v.transform((values) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => name.length > 0 && name.length <= 40)),
  ),
)

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000))

/** Names a form as its page does: by the attributes `id` and `name`. What was typed into it is no part of any event. */
const FormSchema = v.object({ formId: v.optional(text(120)), formName: v.optional(text(120)) })

/**
 * What each event carries. `cart_update` is the whole cart; `add_to_cart` and `remove_from_cart` are derived from it by
 * the differ in the browser and change no cart. `view_promotion`: the overlay was really seen (an exposure);
 * `select_promotion`: its button was used; `close_promotion`: it was closed.
 */
export const PARAMS = {
  page_view: v.object({ page: PageSchema }),
  view_item: v.object({ item: ItemSchema }),
  view_item_list: v.object({ category: v.optional(text(300)) }),
  search: v.object({ term: text(200) }),
  cart_update: v.object({ cart: CartSchema }),
  add_to_cart: v.object({ item: ItemSchema }),
  remove_from_cart: v.object({ item: ItemSchema }),
  add_to_wishlist: v.object({ item: ItemSchema }),
  begin_checkout: v.object({ cart: v.optional(CartSchema) }),
  purchase: v.object({
    transactionId: text(128),
    valueMinor: MinorSchema,
    currency: CurrencySchema,
    items: v.pipe(v.array(ItemSchema), v.maxLength(MAX_CART_LINES)),
  }),
  scroll: v.object({ share }),
  user_engagement: v.object({
    /** Time the page was visible and used, in ms. */
    activeMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400_000)),
    /** Deepest point seen, as a share of the page. */
    scrollShare: share,
  }),
  sign_up: v.object({ method: v.optional(text(60)) }),
  /** `campaignId`: the overlay in whose form the address was left. */
  generate_lead: v.object({ method: v.optional(text(60)), campaignId: v.optional(CampaignIdSchema) }),
  /** The first use of a field of a form, once a page. */
  form_start: FormSchema,
  /** `destination`: where the form goes, private parts taken out. */
  form_submit: v.object({ ...FormSchema.entries, destination: v.optional(UrlSchema) }),
  /** Begun and not sent when the page went: `filled` of `of` fields. GA4 has no name for it. */
  form_abandon: v.object({ ...FormSchema.entries, filled: count, of: count }),
  /**
   * Who the visitor says to be: a claim typed in a browser (safety rule 15). It is kept for itself; nothing is read,
   * linked or changed by it. An address needs the consent `message`. E-mail addresses in small letters, phone numbers
   * as digits with an optional `+`.
   */
  identify: v.pipe(
    v.object({
      email: v.optional(
        v.pipe(text(254), v.regex(/^[^\s@A-Z]+@[^\s@A-Z]+\.[^\s@A-Z.]{2,}$/, 'is not an e-mail address')),
      ),
      phone: v.optional(v.pipe(v.string(), v.regex(/^\+?\d{6,15}$/, 'is not a phone number'))),
      customerId: v.optional(text(128)),
    }),
    v.check(({ email, phone, customerId }) => !!(email || phone || customerId), 'names nobody'),
  ),
  /**
   * The visitor, or the shop's banner for them, chose otherwise than before; the purposes are those of the event itself.
   * Browsers send it only where measuring is still permitted: of a full withdrawal the Worker makes one that permits
   * nothing (contract/withdrawal.ts). By the shop's call, by IAB TCF, by the shop system's own consent, or by
   * Google's Consent Mode; with the version of the wording that was shown, if it is known. GA4 has no name for it.
   */
  consent_update: v.object({
    source: v.picklist(['call', 'tcf', 'platform', 'consent_mode']),
    wording: v.optional(text(60)),
  }),
  /** What the visitor said of themselves (contract/traits.ts); only with the consent `personalise`. */
  user_properties: v.object({
    traits: v.pipe(
      TraitsSchema,
      v.check((traits) => Object.keys(traits).length > 0, 'says nothing'),
    ),
  }),
  /**
   * Recommended products were really seen. GA4 says `view_item_list`, which here is a list page that the visitor opened.
   * `campaignId`: in whose overlay; absent: drawn by the shop itself.
   */
  view_recommendations: v.object({
    slotId: CampaignIdSchema,
    campaignId: v.optional(CampaignIdSchema),
    items: v.pipe(
      v.array(v.object({ productId: ProductIdSchema, reason: v.picklist(STRATEGIES) })),
      v.minLength(1),
      v.maxLength(MOST_IN_SLOT),
    ),
  }),
  /** One of them was followed. */
  select_item: v.object({
    slotId: CampaignIdSchema,
    campaignId: v.optional(CampaignIdSchema),
    productId: ProductIdSchema,
    reason: v.picklist(STRATEGIES),
  }),
  view_promotion: PromotionSchema,
  select_promotion: PromotionSchema,
  close_promotion: PromotionSchema,
  /** An overlay would have opened, and this visitor is held out from it. GA4 has no name for it. */
  holdout_exposure: PromotionSchema,
  /**
   * One answer to a survey in an overlay: a number for `nps` and `rating`, the places of what was chosen from 0, or a text.
   * GA4 has no name for it.
   */
  survey_answer: v.object({
    campaignId: CampaignIdSchema,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    variant: v.optional(text(31)),
    questionId: text(40),
    answer: v.union([
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
      v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9))), v.minLength(1), v.maxLength(10)),
      text(500),
    ]),
  }),
  /** A number about others was on the screen: what it counted, when the Worker had counted it, ms UTC. GA4 has no name. */
  proof_shown: v.object({
    campaignId: CampaignIdSchema,
    of: v.picklist(['viewers', ...PROOFS]),
    count: v.pipe(v.number(), v.integer(), v.minValue(0)),
    countedAt: v.pipe(v.number(), v.finite()),
    productId: v.optional(text(128)),
  }),
  /**
   * The visitor seemed to leave, and what came of it: `left`, or `stayed` (opened another page of the shop, or went on
   * using this one for 30 s): a false alarm. Told once an alarm, when the outcome is known. GA4 has no name for it.
   */
  exit_intent: v.object({
    signal: v.picklist(['pointer', 'fling', 'tab', 'idle', 'back']),
    outcome: v.picklist(['left', 'stayed']),
  }),
  /** The owner's own event through the JS API: `vitrine('event', 'wished', { color: 'red' })`. */
  custom_event: v.object({
    name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/, 'is not a name such as wish_list_add')),
    values: v.optional(ValuesSchema),
  }),
} as const

export type EventName = keyof typeof PARAMS

/** What an event of that name carries. */
export type Params<Name extends EventName> = v.InferOutput<(typeof PARAMS)[Name]>

/** What every event has, whatever its name. `id` is a UUIDv7 made once in the browser; `at` the browser's clock. */
export const EnvelopeSchema = v.object({
  id: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'is not a UUID'),
  ),
  name: v.string(),
  at: v.pipe(v.number(), v.finite()),
  consent: ConsentSchema,
  params: v.optional(v.record(v.string(), v.unknown()), {}),
})

type EventOf<Name extends EventName> = {
  id: string
  name: Name
  at: number
  consent: readonly string[]
  params: Params<Name>
}

/** One thing that happened. A union over `name`. `at` in ms UTC. */
export type ShopEvent = { [Name in EventName]: EventOf<Name> }[EventName]
