/** @module Every campaign with why it did or did not show. */
import type { DebugAnswer, DebugReason } from '../../contract/debug.ts'
import type { Told } from '../told.ts'
import { core } from './core.ts'
import { el } from './el.ts'
import type { Fill } from './panel.ts'
import { reason } from './reason.ts'
import { words } from './texts.ts'

/** What became of an overlay on this page, by campaign. */
const lives = new Map<string, string>()

const LIVES: Record<string, string> = {
  view_promotion: 'It was seen on this page.',
  select_promotion: 'Its button was used on this page.',
  close_promotion: 'It was closed on this page.',
}

/** Notes what an overlay tells of itself. */
export function noteLife({ name, campaignId }: Told): void {
  if (name && campaignId && LIVES[name]) lives.set(campaignId, LIVES[name])
}

/** Draws the reasons where an owner's key opened them, else the overlays that are offered to anybody here. */
export function drawOverlays(fill: Fill, answer: DebugAnswer | null, quietUntil: Record<string, number>): void {
  if (!answer) {
    fill('overlays', '', el('p', 'note', 'The Worker has not answered yet.'))
    return
  }
  const offered = new Map(answer.offered.map((overlay) => [overlay.campaignId, overlay]))
  const reasons: DebugReason[] =
    answer.reasons ??
    answer.offered.map(({ campaignId }) => ({ campaignId, name: campaignId, outcome: { kind: 'offered' } }))
  const names = new Map(reasons.map(({ campaignId, name }) => [campaignId, name]))
  const lines = reasons.map(({ campaignId, name, outcome }) => {
    const overlay = offered.get(campaignId)
    const item = el('li', '', el('div', 'line', el('b', '', name), mark(outcome.kind === 'offered')))
    const told = [reason(outcome, names), overlay && triggersOf(overlay.triggers), lives.get(campaignId)]
    if (overlay) told.push(...held(overlay, quietUntil))
    for (const each of told) if (each) item.append(el('div', 'small', each))
    return item
  })
  const owner = answer.reasons
    ? 'Reasons are told because this page was opened by an owner’s link.'
    : 'Why the other campaigns are not shown is told to the owner only: open this page by the link in the dashboard, under Overlays.'
  fill('overlays', `${offered.size} offered`, el('ul', '', ...lines), el('p', 'note', owner))
}

const mark = (isOffered: boolean) => el('span', `mark ${isOffered ? 'good' : ''}`, isOffered ? 'offered' : 'not shown')

const triggersOf = (triggers: readonly { kind: string }[]) =>
  `It opens by: ${triggers.map(({ kind }) => words(kind)).join(', ')}.`

/** What may hold an offered overlay back in this browser. */
function held(
  { campaignId, interrupting }: DebugAnswer['offered'][number],
  quietUntil: Record<string, number>,
): string[] {
  const isQuiet = (id: string) => core.now() < (quietUntil[id] ?? 0)
  return [
    ...(isQuiet(campaignId) ? ['It was closed or used in this browser: quiet for now.'] : []),
    ...(interrupting && isQuiet('*') ? ['Another overlay interrupted in the last half hour: this one waits.'] : []),
    ...(interrupting && !core.may('measure') ? ['It interrupts, which needs the consent to measure.'] : []),
  ]
}
