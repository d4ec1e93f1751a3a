/** @module The rarer blocks: parts of their own beside this chunk, loaded by the overlays that have such blocks. */
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { PrepareOverlay } from '../../contract/overlay-host.ts'
import type { askClaim } from './ask-claim.ts'
import type { deadline } from './deadline.ts'
import type { discountWords } from './discount-words.ts'
import type { numberOf } from './number-of.ts'
import { addStyles } from './style/styles.ts'
import type { tellNumbers } from './tell-numbers.ts'
import { VIEWS, type Views } from './views.ts'

/** What a part's file exports as `part`. */
export interface Part {
  views: Views
  styles: string
  help?: Partial<Help>
}

/** What the chunk does for blocks of parts only, so that the parts bring it. */
interface Help {
  askClaim: typeof askClaim
  deadline: typeof deadline
  discountWords: typeof discountWords
  numberOf: typeof numberOf
  tellNumbers: typeof tellNumbers
}

/** Of the parts that were loaded. */
export const HELP: Partial<Help> = {}

/** By kind, the part that draws it; absent: the chunk itself does. */
const PART_OF: Partial<Record<FilledBlock['kind'], string>> = {
  cart_items: 'facts',
  recommendations: 'products',
  free_delivery: 'facts',
  live_viewers: 'facts',
  proof: 'facts',
  coupon: 'coupon',
  unique_coupon: 'coupon',
  countdown: 'coupon',
  form: 'form',
  survey: 'survey',
  wheel: 'wheel',
}

/** Called again, what is there is not loaded again: browsers keep a module once they have it. */
export const prepare: PrepareOverlay = async (content) => {
  const loading = [...new Set(content.map(({ kind }) => PART_OF[kind]))].map((name) => name && load(name))
  // Some pages have put a lesser `Promise` in the place of the browser's, so that there is no `all`.
  for (const part of loading) if (part) part.catch(() => {})
  for (const part of loading) await part
}

async function load(name: string): Promise<void> {
  const part = await loadPart<Part>(name)
  Object.assign(VIEWS, part.views)
  Object.assign(HELP, part.help)
  addStyles(part.styles)
}

/** What a part's file exports as `part`. It lies beside the chunk, wherever that came from. */
export async function loadPart<Loaded>(name: string): Promise<Loaded> {
  const address = new URL(`./${name}.js`, import.meta.url).href
  return ((await import(address)) as { part: Loaded }).part
}
