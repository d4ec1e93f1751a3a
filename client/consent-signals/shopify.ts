/** @module Shopify's own consent: its Customer Privacy API, behind its banner and those of other makers on Shopify. */
import type { State, Verdict } from '../consent-word.ts'
import type { Core } from '../core.ts'

type Answer = '' | 'yes' | 'no'

/** What we read of `Shopify.customerPrivacy`. Source: shopify.dev, Customer Privacy API. */
export interface CustomerPrivacy {
  currentVisitorConsent: () => { analytics: Answer; marketing: Answer }
  analyticsProcessingAllowed: () => boolean
  marketingAllowed: () => boolean
}

interface Shopify {
  loadFeatures: (features: { name: string; version: string }[], loaded: (error: unknown) => void) => void
  customerPrivacy: CustomerPrivacy
}

/** What Shopify knows: a choice; or nothing, where the merchant asks nobody in this region; or that somebody is to be asked. */
export function shopifySays(api: CustomerPrivacy): Verdict {
  const { analytics, marketing } = api.currentVisitorConsent()
  const state = (answer: Answer, isAllowed: boolean): State | undefined =>
    answer ? (answer === 'yes' ? 'granted' : 'denied') : isAllowed ? undefined : 'unknown'
  const ofMarketing = state(marketing, api.marketingAllowed())
  return { measure: state(analytics, api.analyticsProcessingAllowed()), personalise: ofMarketing, message: ofMarketing }
}

/** Listens where the page is one of Shopify's. An error leaves it unknown. */
export function watchShopify(core: Core): void {
  const shop = (window as { Shopify?: Partial<Shopify> }).Shopify
  if (!shop?.loadFeatures) return
  const read = () => core.hearConsent('platform', shopifySays(shop.customerPrivacy!))
  core.hearConsent('platform', { measure: 'unknown', personalise: 'unknown', message: 'unknown' })
  core.listen(document, 'visitorConsentCollected', read)
  shop.loadFeatures(
    [{ name: 'consent-tracking-api', version: '0.1' }],
    core.guard((error: unknown) => error || read()),
  )
}
