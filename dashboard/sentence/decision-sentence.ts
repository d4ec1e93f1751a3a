/** @module A decision in one sentence; its outcomes say the rest. */
import type { Decision } from '../../contract/decision.ts'
import { joinedByAnd } from './joined.ts'
import { onePage } from './page-words.ts'

/** `Offered “Exit offer” on a product page; 3 others held back.` */
export function decisionSentence(decision: Decision, campaignNames: Record<string, string>): string {
  const ids = Object.keys(decision.outcomes)
  const offered = ids.filter((id) => decision.outcomes[id]?.kind === 'offered')
  const where = onePage(decision.pageType)
  if (offered.length === 0) return `No overlay offered on ${where}`
  const names = joinedByAnd(offered.map((id) => `“${campaignNames[id] ?? id}”`))
  const held = ids.length - offered.length
  return `Offered ${names} on ${where}${held > 0 ? `; ${held} held back` : ''}`
}
