/** @module A hook: blocks are moved, added, removed and brought back, with the focus where the next thing is to be done. */
import { useState } from 'preact/hooks'
import { moved } from './moved.ts'
import { useFocusNext } from './use-focus-next.ts'

export interface BlockEditing<Kind extends string, Block extends { kind: Kind }> {
  /** Of the list: the ids of its parts begin so. */
  id: string
  blocks: readonly Block[]
  /** The kinds as people say them, in the order in which they are offered. */
  kinds: Record<Kind, { title: string; about: string }>
  /** A new one. */
  begin(kind: Kind): Block
  /** Does the same to the blocks in every language. */
  onEdit(act: (blocks: Block[]) => Block[]): void
}

/** What was removed last, in every language, and from where. */
export interface LostBlock<Block> {
  n: number
  blocks: readonly Block[]
}

export function useBlockActs<Kind extends string, Block extends { kind: Kind }>(editing: BlockEditing<Kind, Block>) {
  const { id, blocks, kinds, begin, onEdit } = editing
  const focusNext = useFocusNext()
  const [said, setSaid] = useState('')
  const [lost, setLost] = useState<LostBlock<Block> | null>(null)
  const titleId = (n: number) => `${id}-${n}-title`

  function edit(act: (blocks: Block[]) => Block[], focus: string, words: string) {
    focusNext(focus)
    setSaid(words)
    setLost(null)
    onEdit(act)
  }

  return {
    /** Null: there is nothing to bring back. */
    lost,
    /** What was done last, in words. */
    said,
    move(from: number, to: number, focus: 'up' | 'down') {
      if (to < 0 || to >= blocks.length) return
      const { title } = kinds[blocks[from]!.kind]
      edit((list) => moved(list, from, to), `${id}-${to}-${focus}`, `${title} is now block ${to + 1}`)
    },
    add: (kind: Kind) => edit((list) => [...list, begin(kind)], titleId(blocks.length), `${kinds[kind].title} added`),
    remove(n: number) {
      const removed: Block[] = []
      const without = (list: Block[]) => {
        removed.push(list[n]!)
        return list.toSpliced(n, 1)
      }
      edit(without, `add-${id}`, 'Block removed')
      setLost({ n, blocks: removed })
    },
    bringBack({ n, blocks: removed }: LostBlock<Block>) {
      let language = 0
      const withIt = (list: Block[]) => list.toSpliced(n, 0, removed[language++] ?? removed[0]!)
      edit(withIt, titleId(n), 'It is back')
    },
  }
}
