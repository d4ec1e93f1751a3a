/** @module A hook: the shop's settings. */
import type { ShopSettings } from '../../contract/settings.ts'
import { session } from '../api/session.ts'

/** Only for screens behind the sign-in; elsewhere it throws, because there is no shop yet. */
export function useShop(): ShopSettings {
  if (session.value.kind !== 'in') throw new Error('No shop before the sign-in')
  return session.value.who.shop
}
