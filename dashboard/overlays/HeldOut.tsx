/** @module That an owner may be among the visitors who are shown nothing. */
import { useShop } from '../part/use-shop.ts'
import { hrefOf } from '../route.ts'
import { share } from '../sentence/share.ts'

/** Nothing where the shop holds nobody out. */
export function HeldOut() {
  const { holdout } = useShop()
  if (holdout === 0) return null
  return (
    <p class="card-note">
      {share(holdout)} of all visitors are shown no overlay at all, to measure against. Your own browser may be one of
      them: a preview shows it all the same, and the share is <a href={hrefOf({ screen: 'look' })}>yours to set</a>.
    </p>
  )
}
