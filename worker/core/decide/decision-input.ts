/** @module What a decision is made of. */
import type { Cart } from '../../../contract/item.ts'
import type { Page } from '../../../contract/page.ts'
import type { Purpose } from '../../../contract/purpose.ts'
import type { Profile } from '../profile.ts'
import type { PublishedSettings } from '../published-settings.ts'

/** `profile` is null for a visitor who permits no measuring; `cart` is what the page shows, null when it shows none. */
export interface DecisionInput {
  settings: PublishedSettings
  profile: Profile | null
  /** Lead score of that profile as of `now`, 0 to 100. */
  score: number
  page: Page
  cart: Cart | null
  device: string
  /** Where the request came from: two capitals, or null. */
  country: string | null
  consent: readonly Purpose[]
  now: number
}
