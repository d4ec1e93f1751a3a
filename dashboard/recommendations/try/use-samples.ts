/** @module A hook: products by which slots are shown, the shop's most wanted ones unless the owner chose another. */
import { signal } from '@preact/signals'
import type { ListedProducts } from '../../../contract/catalogue/listed-product.ts'
import type { TryRecommendations } from '../../../contract/recommend/tried.ts'
import type { Trouble } from '../../api/trouble.ts'
import { useReading } from '../../api/use-reading.ts'
import { SOME_PRODUCTS } from '../slots-path.ts'
import { rememberProduct } from './known-products.ts'
import type { Sample } from './typical-ask.ts'
import { useTried } from './use-tried.ts'

/** Chosen by the owner, for all slots, until the page is closed. */
export const chosenSample = signal<Sample | null>(null)

const MOST_WANTED: TryRecommendations = {
  slot: {
    slotId: 'most-wanted',
    name: 'Most wanted',
    status: 'live',
    chain: ['trending', 'best_sellers'],
    count: 4,
    fewest: 1,
    title: 'Most wanted',
    rules: { bought: 'show', outOfStock: 'hide', withoutPicture: 'hide', variety: 0.3 },
    pages: {},
  },
  page: { type: 'home' },
}

export interface Samples {
  /** None: the catalogue is empty. Null: not known yet. */
  samples: readonly Sample[] | null
  /** Products of the catalogue; null: not known yet. */
  total: number | null
  trouble: Trouble | null
  retry(): void
}

export function useSamples(): Samples {
  const wanted = useTried(MOST_WANTED)
  const catalogue = useReading<ListedProducts>(SOME_PRODUCTS, null)
  const found: readonly Sample[] | undefined = wanted.value?.products
  const any: readonly Sample[] | undefined = catalogue.value?.products
  // Where nothing is wanted yet, anything of the catalogue.
  const samples = found && found.length > 0 ? found : wanted.value || wanted.trouble ? (any ?? null) : null
  for (const sample of samples ?? []) rememberProduct(sample)
  const chosen = chosenSample.value
  const isChosen = ({ productId }: Sample) => productId === chosen?.productId
  return {
    samples: chosen === null || samples === null ? samples : [chosen, ...samples.filter((each) => !isChosen(each))],
    total: catalogue.value?.total ?? null,
    trouble: wanted.trouble ?? catalogue.trouble,
    retry() {
      wanted.retry()
      catalogue.retry()
    },
  }
}
