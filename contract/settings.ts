/** @module Settings of the shop: what the owner sets, what is published, and what the script is given. */
import * as v from 'valibot'
import type { Campaign } from './campaign.ts'
import { CurrencySchema } from './currency.ts'
import { DEFAULT_SHOP } from './default-shop.ts'
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
})

export type Theme = v.InferOutput<typeof ThemeSchema>

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
  /** False stops the script on every page within minutes. */
  enabled: v.optional(v.boolean(), DEFAULT_SHOP.enabled),
})

export type ShopSettings = v.InferOutput<typeof ShopSettingsSchema>

/** A campaign with the version it was published as. */
export type PublishedCampaign = Campaign & { version: number }

/** What lies in KV and in every isolate's memory. Only live campaigns are in it. */
export interface PublishedSettings {
  /** Grows with every publication. */
  version: number
  shop: ShopSettings
  campaigns: PublishedCampaign[]
}

/** What `/v.js` inlines: nothing personal, nothing secret. */
export interface ClientSettings {
  version: number
  /** Origin of the Worker. */
  endpoint: string
  enabled: boolean
  consentMode: (typeof CONSENT_MODES)[number]
  currency: string
  theme: Theme
}
