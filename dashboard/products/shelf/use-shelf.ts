/** @module A hook: the products found, page by page, with how many there are in all. */
import { useRef, useState } from 'preact/hooks'
import type { ListedProduct, ListedProducts } from '../../../contract/catalogue/listed-product.ts'
import { read } from '../../api/read.ts'
import { rememberedReading, rememberReading } from '../../api/reading-memory.ts'
import type { Trouble } from '../../api/trouble.ts'
import { useReading } from '../../api/use-reading.ts'
import { productsPath } from '../catalogue-path.ts'

export interface Shelf {
  /** Null before the first answer. Those found before stand until others are here. */
  products: readonly ListedProduct[] | null
  total: number
  /** Are these what was searched for before? */
  isOld: boolean
  hasMore: boolean
  isLoadingMore: boolean
  readAt: number | null
  trouble: Trouble | null
  more(): void
  retry(): void
}

/** What came behind the first page; also for the way back to this screen. */
interface Further {
  /** Where the first page ended: with another end these do not belong behind it. */
  behind: string | null
  products: readonly ListedProduct[]
  next: string | null
}

const keyOf = (search: string) => `${productsPath(search, null)}#further`

export function useShelf(search: string): Shelf {
  const first = useReading<ListedProducts>(productsPath(search, null), null)
  const [, draw] = useState(0)
  const [loading, setLoading] = useState<string | null>(null)
  const [moreTrouble, setMoreTrouble] = useState<Trouble | null>(null)
  const last = useRef<ListedProducts | null>(null)
  if (first.value !== null) last.current = first.value
  const shown = last.current
  const kept = rememberedReading<Further>(keyOf(search))?.value
  const further = kept && kept.behind === shown?.next ? kept : null
  const next = further ? further.next : (shown?.next ?? null)
  const isOld = first.value === null

  async function more() {
    if (next === null || isOld || loading !== null) return
    setLoading(search)
    const answer = await read<ListedProducts>(productsPath(search, next), new AbortController().signal)
    setLoading(null)
    setMoreTrouble(answer.ok ? null : answer.trouble)
    if (!answer.ok) return
    const products = [...(further?.products ?? []), ...answer.value.products]
    const value = { behind: shown?.next ?? null, products, next: answer.value.next }
    rememberReading<Further>(keyOf(search), { value, readAt: Date.now() })
    draw((count) => count + 1)
  }

  return {
    products: shown && [...shown.products, ...(isOld ? [] : (further?.products ?? []))],
    total: shown?.total ?? 0,
    isOld,
    hasMore: next !== null && !isOld,
    isLoadingMore: loading === search,
    readAt: first.readAt,
    trouble: first.trouble ?? moreTrouble,
    more,
    retry: first.retry,
  }
}
