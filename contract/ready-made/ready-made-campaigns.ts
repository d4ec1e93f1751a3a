/** @module The ready-made campaigns of C7, in a shop's language. */
import type { Block } from '../campaign/block.ts'
import type { CampaignInput } from '../campaign.ts'
import type { CouponPool } from '../coupon.ts'
import { boughtLately } from './bought-lately.ts'
import { cartReminder } from './cart-reminder.ts'
import { exitOffer } from './exit-offer.ts'
import { forRegulars } from './for-regulars.ts'
import { freeDelivery } from './free-delivery.ts'
import { goesWithIt } from './goes-with-it.ts'
import { howWasIt } from './how-was-it.ts'
import { luckyWheel } from './lucky-wheel.ts'
import { onTheList } from './on-the-list.ts'
import { READY_MADE_LANGUAGES, type ReadyMade, type ReadyMadeLanguage, type ShopTerms } from './ready-made.ts'
import { welcomeBack } from './welcome-back.ts'
import { whoIsLooking } from './who-is-looking.ts'

const ALL: readonly ReadyMade[] = [
  exitOffer,
  cartReminder,
  freeDelivery,
  onTheList,
  whoIsLooking,
  boughtLately,
  forRegulars,
  goesWithIt,
  welcomeBack,
  howWasIt,
  luckyWheel,
]

/** A campaign to begin with: a draft, to be checked and changed. `pools` are those it gives coupons from, by id. */
export interface ReadyMadeCampaign extends Pick<ReadyMade, 'readyMadeId' | 'title' | 'about' | 'check'> {
  campaign: CampaignInput
  pools: Record<string, CouponPool>
}

/**
 * All of them in one language (`lt`, `nb-NO`; English where it is none of ours), with the others as translations.
 * `currency` is the shop's, for sums of money.
 */
export function readyMadeCampaigns(language: string, currency = 'EUR'): ReadyMadeCampaign[] {
  const first = languageOf(language)
  const others = READY_MADE_LANGUAGES.filter((each) => each !== first)
  const terms: ShopTerms = { currency }
  return ALL.map(({ readyMadeId, title, about, check, pools, frame, content, words }) => ({
    readyMadeId,
    title,
    about,
    check,
    pools: pools?.(terms) ?? {},
    campaign: {
      ...frame,
      campaignId: readyMadeId,
      name: title,
      status: 'draft',
      content: content(words[first], terms),
      translations: Object.fromEntries(others.map((each) => [each, content(words[each], terms)])) as Record<
        string,
        Block[]
      >,
    },
  }))
}

/** Any Norwegian is `nb`, as the script takes it. */
function languageOf(tag: string): ReadyMadeLanguage {
  const code = tag.slice(0, 2).toLowerCase().replace(/n[no]/, 'nb')
  return READY_MADE_LANGUAGES.find((each) => each === code) ?? 'en'
}
