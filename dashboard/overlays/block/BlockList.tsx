/** @module The blocks of an overlay's content. */
import { BlocksInOrder } from '../../part/BlocksInOrder.tsx'
import { useShop } from '../../part/use-shop.ts'
import { inAllLanguages } from '../draft/content-edits.ts'
import type { Draft, DraftBlock } from '../draft/draft.ts'
import { valueAt, withValueAt } from '../draft/way.ts'
import { ErrorAt } from '../field/ErrorAt.tsx'
import { useEditing } from '../field/editing.ts'
import { BlockFields } from './BlockFields.tsx'
import { BLOCK_KINDS, newBlock } from './block-kinds.ts'

/** Most blocks of a content (contract/campaign/block.ts). */
const MOST = 12

/** `of`: whose content it is: '' for the campaign, `variants[1]` for a version in a test. */
export function BlockList({ of }: { of: string }) {
  const { draft, change } = useEditing()
  const { currency } = useShop()
  const way = of === '' ? 'content' : `${of}.content`
  return (
    <div class="blocks">
      <ErrorAt way={way} />
      <BlocksInOrder
        id={`block-${of.replace(/\W/g, '')}`}
        blocks={(valueAt(draft, way) as DraftBlock[] | undefined) ?? []}
        kinds={BLOCK_KINDS}
        heading="h3"
        most={MOST}
        full={`An overlay has at most ${MOST} blocks.`}
        begin={(kind) => newBlock(kind, currency)}
        onEdit={(act) => change((old) => editedContent(old, of, act))}
        fields={(block, n) => <BlockFields block={block} way={`${way}[${n}]`} />}
      />
    </div>
  )
}

/** The same in all languages of the campaign, or of one version in a test. */
function editedContent(draft: Draft, of: string, act: (content: DraftBlock[]) => DraftBlock[]): Draft {
  if (of === '') return inAllLanguages(draft, act)
  const holder = valueAt(draft, of) as { content?: DraftBlock[] }
  return withValueAt(draft, of, inAllLanguages(holder, act))
}
