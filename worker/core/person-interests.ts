/** @module What one person is interested in, as the owner's screens show it. */
import type { PersonInterests } from '../../contract/person-interests.ts'
import type { Affinity } from './interest/affinities.ts'
import { interestsNow } from './interest/interests-now.ts'
import { type PriceLimits, usualPriceMinor } from './interest/price-level.ts'
import type { ProfileState } from './profile.ts'
import type { ShopLocale } from './shop-locale.ts'

/** As of `now` (ms UTC). `prices`: the thirds of the shop's prices, null where there are none yet. */
export function personInterests(
  { interests, attention, traits }: ProfileState,
  { currency, timeZone, prices }: ShopLocale & { prices: PriceLimits | null },
  now: number,
): PersonInterests {
  const { categories, brands, priceLevel, hour, weekday } = interestsNow(interests, prices, now)
  const usual = usualPriceMinor(interests.prices, now)
  const { pages, activeMs, scrollPercent } = attention
  return {
    currency,
    categories: categories.map(shown),
    brands: brands.map(shown),
    price: usual === null ? null : { level: priceLevel, usualMinor: Math.round(usual), limits: prices },
    rhythm: { hour, weekday, days: Object.keys(interests.rhythm).length, timeZone },
    attention:
      pages === 0 ? null : { pages, activeMs: Math.round(activeMs / pages), scrollShare: scrollPercent / pages / 100 },
    traits: Object.entries(traits).flatMap(([name, { value, at }]) => (value === null ? [] : [{ name, value, at }])),
  }
}

const shown = ({ name, share }: Affinity) => ({ name, share })
