/** @module The blocks of a content: each with its fields, to be moved, removed and added to. */
import { useState } from 'preact/hooks'
import { AddBlock } from '../../part/AddBlock.tsx'
import { MoveActs, type MoveActsProps, moveByKey } from '../../part/MoveActs.tsx'
import { useFocusNext } from '../../part/use-focus-next.ts'
import { useShop } from '../../part/use-shop.ts'
import { inAllLanguages, moved } from '../draft/content-edits.ts'
import type { Draft, DraftBlock } from '../draft/draft.ts'
import { valueAt, withValueAt } from '../draft/way.ts'
import { ErrorAt } from '../field/ErrorAt.tsx'
import { useEditing } from '../field/editing.ts'
import { BlockFields } from './BlockFields.tsx'
import { BLOCK_KINDS, BLOCK_ORDER, newBlock } from './block-kinds.ts'

/** Most blocks of a content (contract/campaign/block.ts). */
const MOST = 12

/** `of`: whose content it is: '' for the campaign, `variants[1]` for a version in a test. */
export function BlockList({ of }: { of: string }) {
  const { draft, change } = useEditing()
  const { currency } = useShop()
  const focusNext = useFocusNext()
  const [said, setSaid] = useState('')
  const way = of === '' ? 'content' : `${of}.content`
  const blocks = (valueAt(draft, way) as DraftBlock[] | undefined) ?? []
  const blockId = (n: number) => `block-${of.replace(/\W/g, '')}-${n}`

  function edit(act: (content: DraftBlock[]) => DraftBlock[], focus: string, words: string) {
    focusNext(focus)
    setSaid(words)
    change((old) => editedContent(old, of, act))
  }

  function move(from: number, to: number, focus: 'up' | 'down') {
    if (to < 0 || to >= blocks.length) return
    const { title } = BLOCK_KINDS[blocks[from]!.kind]
    edit((content) => moved(content, from, to), `${blockId(to)}-${focus}`, `${title} is now block ${to + 1}`)
  }

  return (
    <div class="blocks">
      <ErrorAt way={way} />
      <ol>
        {blocks.map((block, n) => (
          <li key={`${n}-${block.kind}`} class="block">
            <BlockHead
              id={blockId(n)}
              title={`${n + 1}. ${BLOCK_KINDS[block.kind]?.title ?? block.kind}`}
              isFirst={n === 0}
              isLast={n === blocks.length - 1}
              onUp={() => move(n, n - 1, 'up')}
              onDown={() => move(n, n + 1, 'down')}
              onRemove={() => edit((content) => content.toSpliced(n, 1), 'add-block', 'Block removed')}
            />
            <BlockFields block={block} way={`${way}[${n}]`} />
          </li>
        ))}
      </ol>
      <AddBlock
        id="add-block"
        kinds={BLOCK_ORDER}
        words={BLOCK_KINDS}
        full={blocks.length >= MOST ? `An overlay has at most ${MOST} blocks.` : null}
        onAdd={(kind) =>
          edit(
            (content) => [...content, newBlock(kind, currency)],
            `${blockId(blocks.length)}-title`,
            `${BLOCK_KINDS[kind].title} added`,
          )
        }
      />
      <p class="unseen" role="status">
        {said}
      </p>
    </div>
  )
}

/** The same in all languages of the campaign, or of one version in a test. */
function editedContent(draft: Draft, of: string, act: (content: DraftBlock[]) => DraftBlock[]): Draft {
  if (of === '') return inAllLanguages(draft, act)
  const holder = valueAt(draft, of) as { content?: DraftBlock[] }
  return withValueAt(draft, of, inAllLanguages(holder, act))
}

/** Alt with an arrow moves the block, wherever the focus is in its head. */
const BlockHead = (props: MoveActsProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the buttons within
  <div class="block-head" onKeyDown={(event) => moveByKey(event, props)}>
    <h3 id={`${props.id}-title`} tabIndex={-1}>
      {props.title}
    </h3>
    <MoveActs {...props} />
  </div>
)
