/** @module The blocks of a mail: each with its fields, to be moved, removed and added to. */
import { useState } from 'preact/hooks'
import type { MailBlock } from '../../../contract/message/mail-block.ts'
import { moved } from '../../overlays/draft/content-edits.ts'
import { ErrorAt } from '../../overlays/field/ErrorAt.tsx'
import { AddBlock } from '../../part/AddBlock.tsx'
import { MoveActs, type MoveActsProps, moveByKey } from '../../part/MoveActs.tsx'
import { useFocusNext } from '../../part/use-focus-next.ts'
import { useScenario } from '../editor/editing.ts'
import { inAllLanguages } from './in-step.ts'
import { MailBlockFields } from './MailBlockFields.tsx'
import { MAIL_BLOCK_ORDER, MAIL_BLOCKS, newMailBlock } from './mail-block-kinds.ts'

/** Most blocks of a mail (contract/message/mail-block.ts). */
const MOST = 30

interface MailBlockListProps {
  messageId: string
  blocks: readonly MailBlock[]
}

const blockId = (n: number) => `mail-block-${n}`

/** Changes of the blocks, in every language at once, with the focus where the next thing is to be done. */
function useBlockEdits({ messageId, blocks }: MailBlockListProps) {
  const { change } = useScenario()
  const focusNext = useFocusNext()
  const [said, setSaid] = useState('')

  function edit(act: (blocks: MailBlock[]) => MailBlock[], focus: string, words: string) {
    focusNext(focus)
    setSaid(words)
    change((old) => {
      const message = old.messages[messageId]
      return message ? { ...old, messages: { ...old.messages, [messageId]: inAllLanguages(message, act) } } : old
    })
  }

  function move(from: number, to: number, focus: 'up' | 'down') {
    if (to < 0 || to >= blocks.length) return
    const { title } = MAIL_BLOCKS[blocks[from]!.kind]
    edit((content) => moved(content, from, to), `${blockId(to)}-${focus}`, `${title} is now block ${to + 1}`)
  }
  return { said, edit, move }
}

export function MailBlockList({ messageId, blocks }: MailBlockListProps) {
  const { said, edit, move } = useBlockEdits({ messageId, blocks })
  const way = `messages.${messageId}.content.blocks`
  return (
    <div class="blocks">
      <ErrorAt way={way} />
      <ol>
        {blocks.map((block, n) => (
          <li key={`${n}-${block.kind}`} class="block">
            <BlockHead
              id={blockId(n)}
              title={`${n + 1}. ${MAIL_BLOCKS[block.kind]?.title ?? block.kind}`}
              isFirst={n === 0}
              isLast={n === blocks.length - 1}
              onUp={() => move(n, n - 1, 'up')}
              onDown={() => move(n, n + 1, 'down')}
              onRemove={() => edit((content) => content.toSpliced(n, 1), 'add-mail-block', 'Block removed')}
            />
            <MailBlockFields block={block} way={`${way}[${n}]`} />
            <ErrorAt way={`${way}[${n}]`} />
          </li>
        ))}
      </ol>
      <AddBlock
        id="add-mail-block"
        kinds={MAIL_BLOCK_ORDER}
        words={MAIL_BLOCKS}
        full={blocks.length >= MOST ? `A mail has at most ${MOST} blocks.` : null}
        onAdd={(kind) =>
          edit(
            (content) => [...content, newMailBlock(kind)],
            `${blockId(blocks.length)}-title`,
            `${MAIL_BLOCKS[kind].title} added`,
          )
        }
      />
      <p class="unseen" role="status">
        {said}
      </p>
    </div>
  )
}

/** Alt with an arrow moves the block, wherever the focus is in its head. */
const BlockHead = (props: MoveActsProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the buttons within
  <div class="block-head" onKeyDown={(event) => moveByKey(event, props)}>
    <h4 id={`${props.id}-title`} tabIndex={-1}>
      {props.title}
    </h4>
    <MoveActs {...props} />
  </div>
)
