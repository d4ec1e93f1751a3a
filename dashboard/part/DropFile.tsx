/** @module A place to choose a file, by a button or by dropping it. */
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Icon } from './Icon.tsx'

interface DropFileProps {
  /** As the attribute of the input. */
  accept: string
  onChoose(file: File): void
  /** What may be dropped: a sentence. */
  children: ComponentChildren
}

export function DropFile({ accept, onChoose, children }: DropFileProps) {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  function choose(files: FileList | null | undefined) {
    const [file] = files ?? []
    if (file) onChoose(file)
  }

  return (
    <fieldset
      aria-label="Drop a file"
      class={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        choose(event.dataTransfer?.files)
      }}
    >
      <Icon name="page" />
      <p>{children}</p>
      <button type="button" class="button button-main" onClick={() => input.current?.click()}>
        Choose a file
      </button>
      <input ref={input} type="file" hidden accept={accept} onChange={(event) => choose(event.currentTarget.files)} />
    </fieldset>
  )
}
