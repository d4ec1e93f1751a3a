/** @module The choice of a further block, of an overlay or a mail. */
import { useState } from 'preact/hooks'
import { Icon } from './Icon.tsx'

interface AddBlockProps<Kind extends string> {
  /** Of the button, for the focus. */
  id: string
  /** In the order in which they are offered. */
  kinds: readonly Kind[]
  words: Record<Kind, { title: string; about: string }>
  /** Said instead where no more fit; null: there is room. */
  full: string | null
  onAdd(kind: Kind): void
}

export function AddBlock<Kind extends string>({ id, kinds, words, full, onAdd }: AddBlockProps<Kind>) {
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
          {kinds.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false)
                  onAdd(kind)
                }}
              >
                <b>{words[kind].title}</b>
                <span>{words[kind].about}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
