/** @module The blocks of an overlay or a mail: each with its fields, to be moved, removed and added to. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { AddBlock } from './AddBlock.tsx'
import { MoveActs, type MoveActsProps, moveByKey } from './MoveActs.tsx'
import { moved } from './moved.ts'
import { useFocusNext } from './use-focus-next.ts'

interface BlocksInOrderProps<Kind extends string, Block extends { kind: Kind }> {
  /** Of the list: the ids of its parts begin so. */
  id: string
  blocks: readonly Block[]
  /** The kinds as people say them, in the order in which they are offered. */
  kinds: Record<Kind, { title: string; about: string }>
  /** Of each block's title, one below that of the part that they stand in. */
  heading: 'h3' | 'h4'
  most: number
  /** Said where there are so many. */
  full: string
  /** A new one. */
  begin(kind: Kind): Block
  /** Does the same to the blocks in every language. */
  onEdit(act: (blocks: Block[]) => Block[]): void
  fields(block: Block, n: number): ComponentChildren
}

export function BlocksInOrder<Kind extends string, Block extends { kind: Kind }>({
  id,
  blocks,
  kinds,
  heading,
  most,
  full,
  begin,
  onEdit,
  fields,
}: BlocksInOrderProps<Kind, Block>) {
  const focusNext = useFocusNext()
  const [said, setSaid] = useState('')
  const blockId = (n: number) => `${id}-${n}`

  function edit(act: (blocks: Block[]) => Block[], focus: string, words: string) {
    focusNext(focus)
    setSaid(words)
    onEdit(act)
  }

  function move(from: number, to: number, focus: 'up' | 'down') {
    if (to < 0 || to >= blocks.length) return
    const { title } = kinds[blocks[from]!.kind]
    edit((list) => moved(list, from, to), `${blockId(to)}-${focus}`, `${title} is now block ${to + 1}`)
  }

  return (
    <>
      <ol>
        {blocks.map((block, n) => (
          <li key={`${n}-${block.kind}`} class="block">
            <BlockHead
              heading={heading}
              id={blockId(n)}
              title={`${n + 1}. ${kinds[block.kind]?.title ?? block.kind}`}
              isFirst={n === 0}
              isLast={n === blocks.length - 1}
              onUp={() => move(n, n - 1, 'up')}
              onDown={() => move(n, n + 1, 'down')}
              onRemove={() => edit((list) => list.toSpliced(n, 1), `add-${id}`, 'Block removed')}
            />
            {fields(block, n)}
          </li>
        ))}
      </ol>
      <AddBlock
        id={`add-${id}`}
        kinds={kinds}
        full={blocks.length >= most ? full : null}
        onAdd={(kind) =>
          edit((list) => [...list, begin(kind)], `${blockId(blocks.length)}-title`, `${kinds[kind].title} added`)
        }
      />
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  )
}

interface BlockHeadProps extends MoveActsProps {
  heading: 'h3' | 'h4'
}

/** Alt with an arrow moves the block, wherever the focus is in its head. */
const BlockHead = ({ heading: Heading, ...moves }: BlockHeadProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the buttons within
  <div class="block-head" onKeyDown={(event) => moveByKey(event, moves)}>
    <Heading id={`${moves.id}-title`} tabIndex={-1}>
      {moves.title}
    </Heading>
    <MoveActs {...moves} />
  </div>
)
