/** @module The screen of one product: what is known of it, its ids, its prices, and the way off the shelf. */
import type { Feeds } from '../../../contract/catalogue/feed.ts'
import type { ProductHistory } from '../../../contract/catalogue/listed-product.ts'
import { forgetReadingsOf } from '../../api/reading-memory.ts'
import { useReading } from '../../api/use-reading.ts'
import { Ago } from '../../part/Ago.tsx'
import { RemoveAfterAsking } from '../../part/RemoveAfterAsking.tsx'
import { SubHead } from '../../part/SubHead.tsx'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { FEEDS, PRODUCT_LISTS, productPath } from '../catalogue-path.ts'
import { FactsCard } from './FactsCard.tsx'
import { HistoryCard } from './HistoryCard.tsx'
import { IdsCard } from './IdsCard.tsx'

const BACK = { to: { screen: 'products' }, name: 'Products' } as const

export function ProductScreen({ productId }: { productId: string }) {
  const { value, readAt, trouble, retry } = useReading<ProductHistory>(productPath(productId), null)
  const feeds = useReading<Feeds>(FEEDS, null)
  const feedNames = new Map(feeds.value?.feeds.map(({ feedId, name }) => [feedId, name]))
  const isUnknown = value === null && trouble?.kind === 'refused'
  function removed() {
    forgetReadingsOf(PRODUCT_LISTS)
    retry()
    document.querySelector<HTMLElement>('h1')?.focus()
  }
  return (
    <>
      <SubHead
        back={BACK}
        title={value?.product.name ?? (isUnknown ? 'No such product' : 'Product')}
        sub={value === null ? (isUnknown ? productId : ' ') : value.product.productId}
      />
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={5} label="Reading the product" />}
      {value !== null && (
        <>
          {value.product.removedAt !== null && (
            <TroubleLine>
              Off the shelf since <Ago at={value.product.removedAt} />: it is neither recommended nor shown. It comes
              back once it is told of again.
            </TroubleLine>
          )}
          <div class="product-one">
            <FactsCard product={value.product} feedNames={feedNames} />
            <HistoryCard told={value} />
            <IdsCard told={value} />
          </div>
          {value.product.removedAt === null && (
            <div class="product-remove">
              <RemoveAfterAsking
                path={productPath(productId)}
                question="It is no longer recommended or shown. Orders and its history stay. It comes back once a feed, a file, the API or a page tells of it again."
                yes="Take it off"
                onRemoved={removed}
              >
                Take it off the shelf
              </RemoveAfterAsking>
            </div>
          )}
        </>
      )}
    </>
  )
}
