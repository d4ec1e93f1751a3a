/** @module npm run -s bench:read -- DIR: how much of saved shop pages the built script reads right. */

import { bundleScript } from '../tools/bundle.ts'
import { launchChromium } from '../tools/chromium.ts'
import { readInBrowser } from '../tools/read-page/read-in-browser.ts'
import { FIELDS, type Field, judge, type Miss } from './read/judge.ts'
import { readSavedPages, type SavedPage } from './read/saved-page.ts'

/** Shares are of the pages on which the field counts, 0 to 1, to four digits. */
export interface Accuracy extends Record<Field, number> {
  pages: number
  /** Time of the full reader on a page, processor four times slower, ms: the median of the pages, and of nine in ten. */
  readMs: { p50: number; p90: number }
  /** Pages that could not be read at all, with the reason; they count as wrong in every field. */
  failed: { page: string; reason: string }[]
  /** Errors of ours that reached a page. */
  errors: number
  misses: (Miss & { source?: string })[]
}

/** Reads every page of `folder` and counts. */
export async function measureReading(folder: string): Promise<Accuracy> {
  const [pages, script, browser] = await Promise.all([readSavedPages(folder), bundleScript(), launchChromium()])
  const counts = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, all: 0 }])) as Record<
    Field,
    { right: number; all: number }
  >
  const times: number[] = []
  const accuracy = { pages: pages.length, failed: [], errors: 0, misses: [] } as unknown as Accuracy
  const context = await browser.newContext({ bypassCSP: true, ignoreHTTPSErrors: true, serviceWorkers: 'block' })
  try {
    for (const saved of pages) await readOne(saved)
  } finally {
    await browser.close()
  }
  accuracy.readMs = { p50: percentile(times, 0.5), p90: percentile(times, 0.9) }
  for (const field of FIELDS) accuracy[field] = Number((counts[field].right / (counts[field].all || 1)).toFixed(4))
  return accuracy

  async function readOne(saved: SavedPage): Promise<void> {
    const reading = await readInBrowser(context, script, { ...saved, isTimed: true }).catch((error: Error) => error)
    if (reading instanceof Error) accuracy.failed.push({ page: saved.name, reason: reading.message })
    else {
      accuracy.errors += reading.errors.length
      times.push(reading.readMs)
    }
    const page = reading instanceof Error ? { url: saved.url, type: 'other' as const } : reading.page
    const fields = reading instanceof Error ? {} : reading.fields
    for (const { field, isRight, miss } of judge(saved, page)) {
      counts[field].all++
      if (isRight) counts[field].right++
      else accuracy.misses.push({ ...miss, source: fields[field]?.source })
    }
  }
}

const percentile = (values: readonly number[], share: number): number =>
  Number((values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(1))

if (import.meta.main) {
  const folder = process.argv[2]
  if (folder === undefined) {
    console.error('Which pages? npm run -s bench:read -- DIR, a folder with NAME/page.html[.gz] and NAME/expected.json')
    process.exit(2)
  }
  console.log(JSON.stringify(await measureReading(folder)))
}
