/** @module What should be known of the words of one overlay: pressure, and claims without a source (safety.md E04, E07). */
import type { Block } from '../../../contract/campaign/block.ts'
import { textsOf } from '../../../contract/campaign/block-texts.ts'
import type { FieldNote } from '../../../contract/campaign-admin.ts'
import { isInterrupting } from '../../../contract/layout.ts'
import { CLAIMS } from './claim-words.ts'
import type { SaidContent } from './contents-of.ts'
import { SHAMING } from './shaming-words.ts'

/** In the order in which one reads: the whole of it, then its sentences. */
export function contentWarnings({ content, field, layouts }: SaidContent): FieldNote[] {
  const declines = declineWarnings(content, field, layouts.some(isInterrupting))
  return [...declines, ...claimWarnings(content, field), ...deadlines(content, field)]
}

const ASKS_FOR_YES: ReadonlySet<Block['kind']> = new Set(['button', 'form', 'wheel'])

function declineWarnings(content: readonly Block[], field: string, interrupts: boolean): FieldNote[] {
  const asks = content.some(({ kind }) => ASKS_FOR_YES.has(kind))
  const hasDecline = content.some(({ kind }) => kind === 'decline')
  const missing = interrupts && asks && !hasDecline
  const shaming = content.flatMap((block, index) =>
    block.kind === 'decline' && SHAMING.some((words) => words.test(block.text))
      ? [
          {
            field: `${field}[${index}].text`,
            message: 'makes people feel bad for saying no: "No, thank you" is enough',
          },
        ]
      : [],
  )
  const message = 'asks for a yes and offers no way to say no: add a "decline", as visible as the button'
  return missing ? [{ field, message }, ...shaming] : shaming
}

function claimWarnings(content: readonly Block[], field: string): FieldNote[] {
  return content.flatMap((block, index) =>
    textsOf(block).flatMap(({ field: name, text }) => claimsIn(text, `${field}[${index}].${name}`, content)),
  )
}

/** What a text claims that no block of its content proves. */
export function claimsIn(text: string, field: string, content: readonly Block[]): FieldNote[] {
  const claims = CLAIMS.filter(({ words, isProof }) => !content.some(isProof) && words.some((each) => each.test(text)))
  return claims.map(({ says, proof }) => ({ field, message: claimMessage(says, proof) }))
}

const claimMessage = (says: string, proof: string | null) =>
  proof === null
    ? `claims ${says}, which nothing here can prove: leave it out, or be sure of it yourself`
    : `claims ${says} in words that never change: the block "${proof}" says it, with its source`

/** A countdown to a coupon's deadline needs the coupon. */
function deadlines(content: readonly Block[], field: string): FieldNote[] {
  const hasCoupon = content.some(({ kind }) => kind === 'unique_coupon' || kind === 'wheel')
  return content.flatMap((block, index) =>
    block.kind === 'countdown' && block.until === 'coupon' && !hasCoupon
      ? [{ field: `${field}[${index}]`, message: 'counts down to a coupon that is not there, so it is never shown' }]
      : [],
  )
}
