/** @module The choice of a further block, of an overlay or a mail. */
import { useState } from 'preact/hooks'
import { Icon } from './Icon.tsx'

interface AddBlockProps<Kind extends string> {
  /** Of the button, for the focus. */
  id: string
  /** As people say them, in the order in which they are offered. */
  kinds: Record<Kind, { title: string; about: string }>
  /** Said instead where no more fit; null: there is room. */
  full: string | null
  onAdd(kind: Kind): void
}

export function AddBlock<Kind extends string>({ id, kinds, full, onAdd }: AddBlockProps<Kind>) {
  const [isOpen, setOpen] = useState(false)
  if (full !== null) return <p class="card-note">{full}</p>
  return (
    <div class="add-block">
      <button type="button" id={id} class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="plus" />
        Add a block
      </button>
      {isOpen && (
        <ul class="block-kinds">
          {(Object.keys(kinds) as Kind[]).map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false)
                  onAdd(kind)
                }}
              >
                <b>{kinds[kind].title}</b>
                <span>{kinds[kind].about}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
