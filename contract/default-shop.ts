/** @module The settings of a shop whose owner has set nothing yet: the defaults of contract/settings.ts. */
import type { ConsentMode } from './purpose.ts'

/** Every field has a default, so that an empty object is a shop. */
export const DEFAULT_SHOP = {
  name: 'My shop',
  origins: [] as string[],
  consentMode: 'implied' as ConsentMode,
  currency: 'EUR',
  timeZone: 'Europe/Vilnius',
  theme: { accent: '#1f6f5c', onAccent: '#ffffff', surface: '#ffffff', text: '#1d1f21', radius: 14 },
  lifecycle: {},
  holdout: 0.05,
  attention: { points: 6, days: 7 },
  strikePrices: 'proven' as 'proven' | 'shop',
  enabled: true,
}
