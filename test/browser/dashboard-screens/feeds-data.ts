/** @module A believable shop's feeds and imports for looking at their screen. */
import type { CatalogueImport, CatalogueImports, ImportSummary } from '../../../contract/catalogue/catalogue-import.ts'
import { FeedSchema, type Feeds, type ListedFeed } from '../../../contract/catalogue/feed.ts'
import { parse } from '../../../contract/parse.ts'
import { DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'

const HOUR_MS = 60 * MINUTE_MS

const base: ImportSummary = {
  importId: '019aba60-0000-7000-8000-000000000001',
  feedId: 'main',
  source: 'https://heron.example/feeds/google.xml',
  format: 'google_xml',
  state: 'done',
  failure: null,
  beganAt: NOW - 3 * HOUR_MS - 40_000,
  endedAt: NOW - 3 * HOUR_MS,
  bytes: 8_204_113,
  ofBytes: 8_204_113,
  products: 4812,
  added: 12,
  changed: 204,
  unchanged: 4596,
  removed: 3,
  leftOut: 31,
  troubleCount: 14,
}

const none = { products: 0, added: 0, changed: 0, unchanged: 0, removed: 0, leftOut: 0, troubleCount: 0 }

const outlet: ImportSummary = {
  ...base,
  importId: '019aba60-0000-7000-8000-000000000002',
  feedId: 'outlet',
  source: 'https://export:***@outlet.example/catalogue.csv',
  format: 'own',
  state: 'failed',
  failure: {
    code: 'most_missing',
    detail:
      '214 of the 240 products that were listed before are missing. If they are really gone, import it again and insist.',
  },
  ...none,
  beganAt: NOW - 50 * MINUTE_MS,
  endedAt: NOW - 50 * MINUTE_MS + 2000,
}

const running: ImportSummary = {
  ...base,
  importId: '019aba60-0000-7000-8000-000000000003',
  feedId: 'gifts',
  source: 'https://gifts.example/products.json',
  format: 'shopify_json',
  state: 'applying',
  ...none,
  products: 860,
  added: 310,
  unchanged: 24,
  beganAt: NOW - 20_000,
  endedAt: null,
}

const file: ImportSummary = {
  ...base,
  importId: '019aba60-0000-7000-8000-000000000004',
  feedId: null,
  source: 'woocommerce-2026-11.csv',
  format: 'woocommerce_csv',
  ...none,
  products: 96,
  added: 4,
  changed: 2,
  unchanged: 90,
  beganAt: NOW - 2 * DAY_MS,
  endedAt: NOW - 2 * DAY_MS + 9000,
}

const page: ImportSummary = {
  ...file,
  importId: '019aba60-0000-7000-8000-000000000005',
  source: 'catalogue.html',
  format: null,
  state: 'failed',
  failure: { code: 'unknown_format', detail: 'It is a web page: give the address of the feed itself.' },
  ...none,
  beganAt: NOW - 3 * DAY_MS,
  endedAt: NOW - 3 * DAY_MS + 900,
}

/** What was sent while pictures were made. */
const sent: ImportSummary = {
  ...base,
  importId: '019aba60-0000-7000-8000-000000000006',
  feedId: null,
  source: 'spring.csv',
  format: 'own',
  beganAt: NOW,
  endedAt: NOW,
}

const refusedFile: ImportSummary = {
  ...outlet,
  importId: '019aba60-0000-7000-8000-000000000007',
  feedId: null,
  source: 'half.csv',
}

const TROUBLES: [line: number, productId: string | null, reason: string][] = [
  [118, 'TEA-131', 'its price “on request” is not a number'],
  [402, null, 'it has no id'],
  [977, 'MUG-118', 'the id came before, in line 355: that one counts'],
  [1204, 'GFT-104', 'its picture is not a web address'],
]

const troublesOf = ({ troubleCount }: ImportSummary): CatalogueImport['troubles'] =>
  Array.from({ length: troubleCount }, (_, n) => {
    const [line, productId, reason] = TROUBLES[n % TROUBLES.length]!
    return { line: line + n * 131, productId, reason }
  })

const feeds: ListedFeed[] = [
  {
    feedId: 'main',
    name: 'Main',
    url: base.source,
    everyHours: 6,
    isWhole: true,
    isPaused: false,
    nextAt: NOW + 3 * HOUR_MS,
    last: base,
  },
  {
    feedId: 'outlet',
    name: 'Outlet',
    url: outlet.source,
    format: 'own',
    currency: 'EUR',
    everyHours: 24,
    isWhole: true,
    isPaused: false,
    nextAt: NOW + 30 * MINUTE_MS,
    last: outlet,
  },
  {
    feedId: 'gifts',
    name: 'Gift shop',
    url: running.source,
    everyHours: 1,
    isWhole: false,
    isPaused: true,
    nextAt: null,
    last: running,
  },
]

const imports = [running, outlet, base, file, page]

/** Undefined: about something else; `errors`: it is refused; null: there is none. */
export function feedsAnswer(
  url: URL,
  { method, body, isEmpty }: { method: string; body: unknown; isEmpty: boolean },
): { body: unknown } | { errors: { field: string; message: string }[] } | null | undefined {
  const path = url.pathname
  if (path === '/v1/feeds') return { body: { feeds: isEmpty ? [] : feeds } satisfies Feeds }
  if (path === '/v1/imports' && method === 'POST')
    return { body: url.searchParams.get('name') === refusedFile.source ? refusedFile : sent }
  if (path === '/v1/imports') return { body: { imports: isEmpty ? [] : imports } satisfies CatalogueImports }
  const importId = /^\/v1\/imports\/(.+)$/.exec(path)?.[1]
  if (importId !== undefined) {
    const summary = [...imports, sent, refusedFile].find((each) => each.importId === importId)
    return summary ? { body: { ...summary, troubles: troublesOf(summary) } satisfies CatalogueImport } : null
  }
  if (!path.startsWith('/v1/feeds/')) return undefined
  if (method !== 'PUT') return { body: { importId: running.importId } }
  const parsed = parse(FeedSchema, body)
  return parsed.ok ? { body: parsed.value } : { errors: parsed.errors }
}
