/** @module What a slot shows to a typical visitor right now. */
import type { ListedSlot } from '../../../contract/recommend/slot-list.ts'
import { TriedCards } from '../try/TriedCards.tsx'
import { tryBody } from '../try/try-ask.ts'
import { askWords, type Sample, typicalAsk } from '../try/typical-ask.ts'
import { useTried } from '../try/use-tried.ts'

/** So many stand in a card; the others are counted. */
const MOST = 4

interface SlotPicturesProps {
  slot: ListedSlot
  /** Null: not known yet. */
  samples: readonly Sample[] | null
  /** Did visitors click from product to product? Null: not known yet. */
  isLearned: boolean | null
}

export function SlotPictures({ slot, samples, isLearned }: SlotPicturesProps) {
  const ask = samples === null ? null : typicalAsk(slot, samples)
  const { value, trouble } = useTried(ask && tryBody({ slotId: slot.slotId }, ask))
  const nameOf = (productId: string) => samples?.find((each) => each.productId === productId)?.name ?? productId
  const products = value?.products ?? null
  const more = (products?.length ?? 0) - MOST
  return (
    <section class="slot-shows" aria-label={`What “${slot.name}” shows`}>
      <p class="card-note">
        {ask === null ? ' ' : askWords(ask, nameOf)}
        {more > 0 && `, and ${more} more`}
      </p>
      {products === null && trouble !== null ? (
        <p class="slot-nothing">It cannot be shown at the moment: the Recommender does not answer.</p>
      ) : products?.length === 0 ? (
        <p class="slot-nothing">{nothingWords(slot, isLearned === false)}</p>
      ) : (
        <TriedCards products={products?.slice(0, MOST) ?? null} places={Math.min(slot.count, MOST)} />
      )}
    </section>
  )
}

function nothingWords({ fewest }: ListedSlot, isYoung: boolean): string {
  const few = fewest > 1 ? `fewer than ${fewest} products were found` : 'no product was found'
  return isYoung
    ? `Nothing yet: no clicks are learned so far, and without them ${few}.`
    : `Nothing: ${few}, so it stays out of the page.`
}
