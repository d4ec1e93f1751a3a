/** @module What publishing a draft changes for visitors, in words. */
import type { Block } from '../../../contract/campaign/block.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import { type AudienceContext, audienceWords } from '../../sentence/audience-words.ts'
import { capital } from '../../sentence/capital.ts'
import { counted } from '../../sentence/counted.ts'
import { fieldWord } from '../../sentence/field-word.ts'
import { frequencyWords } from '../../sentence/frequency-words.ts'
import { joinedByAnd } from '../../sentence/joined.ts'
import { layoutName } from '../../sentence/layout-words.ts'
import { pagesWords } from '../../sentence/pages-words.ts'
import { scheduleWords } from '../../sentence/schedule-words.ts'
import { share } from '../../sentence/share.ts'
import { triggerWords } from '../../sentence/trigger-words.ts'

export interface ChangeContext extends AudienceContext {
  zone: string
  now: number
}

/** What is said of a campaign, by what it is about. */
const SAID: { label: string; say: (campaign: Campaign, context: ChangeContext) => string }[] = [
  { label: 'Name', say: ({ name }) => `“${name}”` },
  { label: 'Look', say: (campaign) => lookWords(campaign) },
  { label: 'Opens', say: ({ triggers, triggerMatch }) => triggerWords(triggers, triggerMatch) },
  { label: 'How often', say: ({ frequency }) => frequencyWords(frequency) },
  { label: 'For', say: ({ audience }, context) => audienceWords(audience, context) },
  { label: 'On', say: ({ pages }) => pagesWords(pages) },
  { label: 'Runs', say: ({ schedule }, context) => scheduleWords(schedule, context) },
  { label: 'Test', say: (campaign) => testWords(campaign) },
  { label: 'Languages', say: ({ translations }) => languageWords(translations) },
  { label: 'Goes first', say: ({ priority }) => `place ${priority} of 100` },
  { label: 'Consent', say: ({ consent }) => (consent === 'none' ? 'none needed' : 'personalising') },
]

/** One sentence a change; empty where visitors would notice nothing. `before` null: it was never published. */
export function changes(before: Campaign | null, after: Campaign, context: ChangeContext): string[] {
  if (before === null) return SAID.slice(1, 7).map(({ label, say }) => `${label}: ${say(after, context)}.`)
  const said = SAID.flatMap(({ label, say }) => {
    const [old, now] = [say(before, context), say(after, context)]
    return old === now ? [] : [`${label}: ${now}, instead of ${old}.`]
  })
  const content = contentChange(before.content, after.content)
  const begins = before.status === 'live' ? [] : ['It is shown to visitors from now on.']
  return [...begins, ...(content === null ? [] : [content]), ...said, ...otherChange(before, after, said.length > 0)]
}

function lookWords({ layout, position, slot, tab }: Campaign): string {
  const where = slot ? ` at “${slot.name ?? slot.selector}”` : position ? `, ${position.replace('_', ' ')}` : ''
  return `${layoutName(layout).toLowerCase()}${where}${tab ? `, with the tab “${tab}”` : ''}`
}

function testWords({ variants, holdout }: Campaign): string {
  const versions = variants
    ? `${counted(variants.length, 'version')} (${variants.map((each) => `${each.name ?? each.variantId} ${share(each.share)}`).join(', ')})`
    : 'one version'
  return holdout > 0 ? `${versions}, ${share(holdout)} never see it` : versions
}

function languageWords(translations: Campaign['translations']): string {
  const codes = Object.keys(translations ?? {})
  return codes.length === 0 ? 'one' : `also ${joinedByAnd(codes.map((code) => fieldWord('language', code)))}`
}

/** Null: nothing of it. */
function contentChange(before: readonly Block[], after: readonly Block[]): string | null {
  const told = (blocks: readonly Block[]) => blocks.map((block) => JSON.stringify(block))
  const [old, now] = [told(before), told(after)]
  const fresh = now.filter((block) => !old.includes(block)).length
  const gone = old.filter((block) => !now.includes(block)).length
  if (fresh === 0 && gone === 0) return old.join() === now.join() ? null : 'Content: the blocks stand in another order.'
  if (fresh === gone) return `Content: ${counted(fresh, 'block is', 'blocks are')} written anew.`
  const parts = [fresh > 0 && `${counted(fresh, 'block')} new or changed`, gone > 0 && `${counted(gone, 'block')} gone`]
  return `Content: ${joinedByAnd(parts.filter((part) => part !== false))}.`
}

/** What has no words of its own, such as the texts of a translation. */
function otherChange(before: Campaign, after: Campaign, isSaid: boolean): string[] {
  const rest = ({ content, status, ...campaign }: Campaign) => JSON.stringify(sorted(campaign))
  return !isSaid && rest(before) !== rest(after) ? [capital('settings or texts in other languages are changed.')] : []
}

/** Keys in one order, at any depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.filter(([key]) => key !== 'version').map(([key, each]) => [key, sorted(each)]))
}
