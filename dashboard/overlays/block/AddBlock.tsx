/** @module The choice of a further block. */
import { useState } from 'preact/hooks'
import { Icon } from '../../part/Icon.tsx'
import type { DraftBlock } from '../draft/draft.ts'
import { BLOCK_KINDS, BLOCK_ORDER } from './block-kinds.ts'

interface AddBlockProps {
  isFull: boolean
  onAdd(kind: DraftBlock['kind']): void
}

export function AddBlock({ isFull, onAdd }: AddBlockProps) {
  const [isOpen, setOpen] = useState(false)
  if (isFull) return <p class="card-note">An overlay has at most 12 blocks.</p>
  return (
    <div class="add-block">
      <button type="button" id="add-block" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="plus" />
        Add a block
      </button>
      {isOpen && (
        <ul class="block-kinds">
          {BLOCK_ORDER.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false)
                  onAdd(kind)
                }}
              >
                <b>{BLOCK_KINDS[kind].title}</b>
                <span>{BLOCK_KINDS[kind].about}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
