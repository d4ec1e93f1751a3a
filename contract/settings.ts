/** @module Settings of the shop: what the owner sets, what is published, and what the script is given. */
import * as v from 'valibot'
import { LanguageSchema } from './campaign/language-code.ts'
import type { Campaign } from './campaign.ts'
import { CurrencySchema } from './currency.ts'
import { DEFAULT_SHOP } from './default-shop.ts'
import { MinorSchema } from './item.ts'
import { LifecycleSettingsSchema } from './lifecycle.ts'
import { CONSENT_MODES } from './purpose.ts'

/** As browsers send it, so a name beyond a to z is in punycode: `https://xn--bcher-kva.example`. Capitals do not matter. */
const OriginSchema = v.pipe(
  v.string(),
  v.regex(
    /^https?:\/\/([\w-]+(\.[\w-]+)*|\[[\da-f:]+\])(:\d+)?$/i,
    'is not an origin as browsers send it, such as https://shop.example or https://xn--bcher-kva.example',
  ),
)

const { theme } = DEFAULT_SHOP

const color = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'is not a colour such as #1f6f5c'))

/** Colours and shape of overlays, as #rrggbb and CSS pixels. */
export const ThemeSchema = v.strictObject({
  accent: v.optional(color, theme.accent),
  onAccent: v.optional(color, theme.onAccent),
  surface: v.optional(color, theme.surface),
  text: v.optional(color, theme.text),
  /** Corner radius, CSS pixels. */
  radius: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(32)), theme.radius),
  /** The colours on pages whose own ground is dark; absent: those above, everywhere. */
  dark: v.optional(v.strictObject({ accent: color, onAccent: color, surface: color, text: color })),
  /** True: colours and corners are taken from the page where they can be read and are readable; else those above. */
  fromPage: v.optional(v.boolean()),
})

export type Theme = v.InferOutput<typeof ThemeSchema>

/**
 * Points that one person may be asked for within `days`: a panel that interrupts or a message costs 1, a toast or bar a
 * fifth. Our policy, in the spirit of the brief: one message a week, and few panels.
 */
export const AttentionSchema = v.strictObject({
  points: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), DEFAULT_SHOP.attention.points),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), DEFAULT_SHOP.attention.days),
})

/** What the owner sets for the shop; everything has a default, so that an empty object is a shop. */
export const ShopSettingsSchema = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(120)), DEFAULT_SHOP.name),
  /** Origins of the storefronts; without one every page may use the tag (safety rule 19: it filters, it does not authorise). */
  origins: v.optional(v.pipe(v.array(OriginSchema), v.maxLength(100)), () => [...DEFAULT_SHOP.origins]),
  consentMode: v.optional(v.picklist(CONSENT_MODES), DEFAULT_SHOP.consentMode),
  currency: v.optional(CurrencySchema, DEFAULT_SHOP.currency),
  /** IANA time zone of the shop, for days and hours in reports. */
  timeZone: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64)), DEFAULT_SHOP.timeZone),
  theme: v.optional(ThemeSchema, () => v.parse(ThemeSchema, {})),
  /** Stages of life: what the owner sets instead of what is learned. */
  lifecycle: v.optional(LifecycleSettingsSchema, () => ({ ...DEFAULT_SHOP.lifecycle })),
  /**
   * Share of visitors to whom nothing is ever shown or sent, to measure what all of it earns. Source of the default:
   * features.md F1. @default 0.05
   */
  holdout: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.5)), DEFAULT_SHOP.holdout),
  /** How much may ask for one person's attention in so many days: overlays, badges and messages together. */
  attention: v.optional(AttentionSchema, () => ({ ...DEFAULT_SHOP.attention })),
  /** The script's own few words in further languages, by language and word (docs/reference/campaigns.md, Our words). */
  words: v.optional(v.record(LanguageSchema, v.record(v.string(), v.pipe(v.string(), v.maxLength(200))))),
  /** From which value of the cart on delivery is free, for products that fill it up. Absent: never, or not known. */
  freeDelivery: v.optional(v.strictObject({ thresholdMinor: MinorSchema, currency: CurrencySchema })),
  /**
   * What may be struck through beside a price: `proven`, the lowest price of the 30 days before the reduction, once
   * Vitrine has known it for so long (EU directive 98/6, Art. 6a); `shop`: the list price, as the shop says it.
   */
  strikePrices: v.optional(v.picklist(['proven', 'shop']), DEFAULT_SHOP.strikePrices),
  /** False stops the script on every page within minutes. */
  enabled: v.optional(v.boolean(), DEFAULT_SHOP.enabled),
})

export type ShopSettings = v.InferOutput<typeof ShopSettingsSchema>

/** A campaign with the version it was published as. */
export type PublishedCampaign = Campaign & { version: number }

/** What `/v.js` inlines: nothing personal, nothing secret. */
export interface ClientSettings {
  version: number
  /** Origin of the Worker. */
  endpoint: string
  enabled: boolean
  consentMode: (typeof CONSENT_MODES)[number]
  currency: string
  theme: Theme
  /** Absent where the owner set none. */
  words?: Record<string, Record<string, string>>
}
