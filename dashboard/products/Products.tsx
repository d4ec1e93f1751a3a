/** @module The Products screen: all that is on the shelf, with pictures, found as one types. */
import { useState } from 'preact/hooks'
import type { Feeds } from '../../contract/catalogue/feed.ts'
import type { LearnedProducts } from '../../contract/catalogue/learned-products.ts'
import { session } from '../api/session.ts'
import { useReading } from '../api/use-reading.ts'
import { More } from '../part/More.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { useSettled } from '../part/use-settled.ts'
import { Waiting } from '../part/Waiting.tsx'
import { hrefOf } from '../route.ts'
import { counted } from '../sentence/counted.ts'
import { FEEDS, LEARNED } from './catalogue-path.ts'
import { LearnedNote } from './shelf/LearnedNote.tsx'
import { ShelfCard } from './shelf/ShelfCard.tsx'
import { useShelf } from './shelf/use-shelf.ts'
import { WaysIn } from './shelf/WaysIn.tsx'

const LEARNED_EVERY_MS = 60_000

/** For the way back to this screen. */
let lastTyped = ''

// The next person at this screen sees nothing of it.
session.subscribe((now) => {
  if (now.kind === 'out') lastTyped = ''
})

export function Products() {
  const [typed, setTyped] = useState(lastTyped)
  const search = useSettled(typed.trim())
  const shelf = useShelf(search)
  const feeds = useReading<Feeds>(FEEDS, null)
  const feedNames = new Map(feeds.value?.feeds.map(({ feedId, name }) => [feedId, name]))
  const learned = useReading<LearnedProducts>(LEARNED, LEARNED_EVERY_MS)
  // What stands above the shelf is waited for, so that the shelf does not move.
  const isWaiting = learned.value === null && !learned.trouble
  const products = isWaiting ? null : shelf.products
  const { total } = shelf
  const isEmpty = products?.length === 0 && search === '' && !shelf.isOld
  function type(text: string) {
    lastTyped = text
    setTyped(text)
  }
  return (
    <>
      <ScreenHead title="Products" sub="What is recommended, shown in overlays and watched for prices">
        {!isEmpty && (
          <a class="button" href={hrefOf({ screen: 'catalogue' })}>
            Feeds and imports
          </a>
        )}
      </ScreenHead>
      <TroubleNote trouble={shelf.trouble} readAt={shelf.readAt} onRetry={shelf.retry} />
      {isEmpty ? <WaysIn /> : <Search typed={typed} onType={type} words={foundWords(shelf, search)} />}
      {!isWaiting && <LearnedNote told={learned.value} />}
      {products === null && !shelf.trouble && <Waiting rows={6} label="Reading the products" />}
      {products !== null && products.length > 0 && (
        <ul class={shelf.isOld ? 'shelf shelf-old' : 'shelf'}>
          {products.map((product) => (
            <ShelfCard key={product.productId} product={product} feedNames={feedNames} />
          ))}
        </ul>
      )}
      {products !== null && <More pages={shelf} label={`Show more of ${counted(total, 'product')}`} />}
    </>
  )
}

/** `312 products`, `4 products by “tea”`. */
function foundWords({ products, total, isOld }: ReturnType<typeof useShelf>, search: string): string {
  if (products === null || isOld) return ''
  if (search === '') return counted(total, 'product')
  return total === 0 ? `No product by “${search}”` : `${counted(total, 'product')} by “${search}”`
}

interface SearchProps {
  typed: string
  words: string
  onType(text: string): void
}

const Search = ({ typed, words, onType }: SearchProps) => (
  // biome-ignore lint/a11y/useSemanticElements: <search> is not known to Firefox 121 as a landmark.
  <div class="shelf-search" role="search">
    <input
      class="field"
      type="search"
      autocomplete="off"
      spellcheck={false}
      aria-label="Search products"
      placeholder="Name, brand, SKU, bar code or id"
      value={typed}
      onInput={(event) => onType(event.currentTarget.value)}
    />
    <p role="status">{words}</p>
  </div>
)
