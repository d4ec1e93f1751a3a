/** @module The blocks of an overlay or a mail: each with its fields, to be moved, removed and added to. */
import type { ComponentChildren } from 'preact'
import { AddBlock } from './AddBlock.tsx'
import { MoveActs, type MoveActsProps, moveByKey } from './MoveActs.tsx'
import { type BlockEditing, useBlockActs } from './use-block-acts.ts'

interface BlocksInOrderProps<Kind extends string, Block extends { kind: Kind }> extends BlockEditing<Kind, Block> {
  /** Of each block's title, one below that of the part that they stand in. */
  heading: 'h3' | 'h4'
  most: number
  /** Said where there are so many. */
  full: string
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
  const { lost, said, move, remove, bringBack, add } = useBlockActs({ id, blocks, kinds, begin, onEdit })
  return (
    <>
      <ol>
        {blocks.map((block, n) => (
          <li key={`${n}-${block.kind}`} class="block">
            <BlockHead
              heading={heading}
              id={`${id}-${n}`}
              title={`${n + 1}. ${kinds[block.kind]?.title ?? block.kind}`}
              isFirst={n === 0}
              isLast={n === blocks.length - 1}
              onUp={() => move(n, n - 1, 'up')}
              onDown={() => move(n, n + 1, 'down')}
              onRemove={() => remove(n)}
            />
            {fields(block, n)}
          </li>
        ))}
      </ol>
      <AddBlock id={`add-${id}`} kinds={kinds} full={blocks.length >= most ? full : null} onAdd={add} />
      {lost !== null && (
        <button type="button" class="button button-small" onClick={() => bringBack(lost)}>
          Undo<span class="unseen">: bring the block back</span>
        </button>
      )}
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
