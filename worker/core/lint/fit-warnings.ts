/** @module Blocks that do not go with their layout, or with one another. */
import type { Block } from '../../../contract/campaign/block.ts'
import type { FieldNote } from '../../../contract/campaign-admin.ts'
import type { SaidContent } from './contents-of.ts'

/** In the order of the blocks. */
export function fitWarnings({ content, field, layouts }: SaidContent): FieldNote[] {
  const narrow = layouts.find((layout) => layout === 'bar' || layout === 'toast')
  const tight = content.flatMap((block, index) =>
    narrow && needsRoom(block)
      ? [
          {
            field: `${field}[${index}]`,
            message: `has hardly room in a ${narrow}: a slide-in or modal suits it better`,
          },
        ]
      : [],
  )
  return [...tight, ...namelessWarnings(content, field), ...codeWarnings(content, field)]
}

const needsRoom = (block: Block): boolean =>
  block.kind === 'wheel' || block.kind === 'survey' || (block.kind === 'form' && block.fields.length > 1)

/** What the code takes off is not known before a wheel is spun, nor of the code for when the pool is empty. */
function namelessWarnings(content: readonly Block[], field: string): FieldNote[] {
  const mayBeUnknown = content.some(
    (block) => block.kind === 'wheel' || (block.kind === 'unique_coupon' && block.fallback !== undefined),
  )
  const headlines = content.filter((block) => block.kind === 'headline')
  return mayBeUnknown && headlines.length > 0 && headlines.every(({ text }) => /\{(percent|amount)\}/.test(text))
    ? [{ field, message: 'has no headline while it is not known what the code takes off: leave {percent} to a text' }]
    : []
}

function codeWarnings(content: readonly Block[], field: string): FieldNote[] {
  const codes = content.filter(({ kind }) => kind === 'coupon' || kind === 'unique_coupon' || kind === 'wheel')
  return codes.length > 1 ? [{ field, message: 'offers more than one code: nobody knows which to use' }] : []
}
