/** @module Collects where the links of one message lead, each target once. */
import type { LinkTarget } from '../core/message/link-target.ts'
import { saidShopAddress } from '../core/message/shop-address.ts'
import type { LinkIndex } from './mail-plan.ts'
import { pageAddress } from './safe-address.ts'
import type { Writing } from './writing.ts'

/** `page` gives null for what leads nowhere. */
export interface LinkBook {
  targets: LinkTarget[]
  shopUrl: string | null
  page: (href: string | null | undefined) => LinkIndex | null
  answer: (question: { questionId: string; scale: 'stars' | 'nps' }, score: number) => LinkIndex
}

/** Pages of the shop are told by which message somebody came (`utm_…`), unless the owner wrote it there already. */
export function linkBook(writing: Writing): LinkBook {
  const targets: LinkTarget[] = []
  const places = new Map<string, LinkIndex>()
  const shopUrl = shopUrlOf(writing)
  const hosts = new Set(
    [shopUrl, ...writing.shop.origins].flatMap((each) => (each && URL.canParse(each) ? new URL(each).host : [])),
  )
  const add = (key: string, target: LinkTarget): LinkIndex => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, targets.length)
    return targets.push(target) - 1
  }
  return {
    targets,
    shopUrl,
    page(href) {
      const address = pageAddress(href, shopUrl)
      if (address === null) return null
      const url = withSource(address, hosts, writing)
      return add(url, { kind: 'page', url })
    },
    answer: ({ questionId, scale }, score) =>
      add(`${questionId} ${scale} ${score}`, { kind: 'answer', questionId, scale, score }),
  }
}

/** Where paths of the shop lead; null: nobody said. Whoever has a database puts in what products say (withShopAddress). */
const shopUrlOf = (writing: Pick<Writing, 'settings' | 'shop'>): string | null => saidShopAddress(writing)?.url ?? null

function withSource(address: string, hosts: ReadonlySet<string>, { scenarioId, messageId, channel }: Writing): string {
  const url = new URL(address)
  if (!hosts.has(url.host)) return address
  const source = { source: 'vitrine', medium: channel ?? 'email', campaign: scenarioId, content: messageId }
  const own = Object.entries(source).filter(([name]) => !url.searchParams.has(`utm_${name}`))
  // What is there stays as it is written: some shops read `?/pots/1`, which a rewritten query would not be any more.
  const told = own.map(([name, value]) => `utm_${name}=${encodeURIComponent(value)}`).join('&')
  url.search = [url.search.slice(1), told].filter((part) => part !== '').join('&')
  return url.href
}
