/** @module All words of one content, the original at the left, another language at the right. */
import { fieldWord } from '../../sentence/field-word.ts'
import { BLOCK_KINDS } from '../block/block-kinds.ts'
import type { DraftBlock } from '../draft/draft.ts'
import { textWays } from '../draft/text-ways.ts'
import { valueAt } from '../draft/way.ts'
import { useEditing } from '../field/editing.ts'
import { LineField } from '../field/LineField.tsx'

/** Longer words than this get several lines. */
const ONE_LINE = 80
/** Longest words of any block (contract/campaign/block.ts). */
const MOST = 600

/** `of`: '' for the campaign, `variants[1]` for a version in a test. */
export function TranslationFields({ of, code }: { of: string; code: string }) {
  const { draft, set } = useEditing()
  const at = (way: string) => (of === '' ? way : `${of}.${way}`)
  const content = (valueAt(draft, at('content')) as DraftBlock[] | undefined) ?? []
  if (valueAt(draft, at(`translations.${code}`)) === undefined)
    return (
      <button type="button" class="button button-small" onClick={() => set(at(`translations.${code}`), content)}>
        Write it in {fieldWord('language', code)} too
      </button>
    )
  return (
    <div class="translation">
      {content.flatMap((block, n) =>
        textWays(block).map(({ way, label }) => {
          const original = String(valueAt(block, way) ?? '')
          return (
            <div key={`${n}.${way}`} class="translation-line">
              <p>
                <span class="card-note">
                  {BLOCK_KINDS[block.kind].title}
                  {label === BLOCK_KINDS[block.kind].title ? '' : `, ${label.toLowerCase()}`}
                </span>
                {original}
              </p>
              <LineField
                way={at(`translations.${code}[${n}].${way}`)}
                label={label}
                most={MOST}
                rows={original.length > ONE_LINE ? 3 : 1}
              />
            </div>
          )
        }),
      )}
    </div>
  )
}
