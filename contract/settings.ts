/** @module Settings of the shop: what the owner sets, what is published, and what the script is given. */
import * as v from 'valibot'
import type { Campaign } from './campaign.ts'
import { CurrencySchema } from './item.ts'
import { CONSENT_MODES } from './purpose.ts'

/** As browsers send it, so a name beyond a to z is in punycode: `https://xn--bcher-kva.example`. Capitals do not matter. */
const OriginSchema = v.pipe(
  v.string(),
  v.regex(
    /^https?:\/\/([\w-]+(\.[\w-]+)*|\[[\da-f:]+\])(:\d+)?$/i,
    'is not an origin as browsers send it, such as https://shop.example or https://xn--bcher-kva.example',
  ),
)

const color = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'is not a colour such as #1f6f5c'))

/** Colours and shape of overlays, as #rrggbb and CSS pixels. */
export const ThemeSchema = v.strictObject({
  accent: v.optional(color, '#1f6f5c'),
  onAccent: v.optional(color, '#ffffff'),
  surface: v.optional(color, '#ffffff'),
  text: v.optional(color, '#1d1f21'),
  /** Corner radius, CSS pixels. */
  radius: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(32)), 14),
})

export type Theme = v.InferOutput<typeof ThemeSchema>

/** What the owner sets for the shop; everything has a default, so that an empty object is a shop. */
export const ShopSettingsSchema = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(120)), 'My shop'),
  /** Origins of the storefronts; without one every page may use the tag (safety rule 19: it filters, it does not authorise). */
  origins: v.optional(v.pipe(v.array(OriginSchema), v.maxLength(100)), []),
  consentMode: v.optional(v.picklist(CONSENT_MODES), 'implied'),
  currency: v.optional(CurrencySchema, 'EUR'),
  /** IANA time zone of the shop, for days and hours in reports. */
  timeZone: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64)), 'Europe/Vilnius'),
  theme: v.optional(ThemeSchema, () => v.parse(ThemeSchema, {})),
  /** False stops the script on every page within minutes. */
  enabled: v.optional(v.boolean(), true),
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
