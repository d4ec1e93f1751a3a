/** @module Choosing a file, by a button or by dropping it. */
import { useRef, useState } from 'preact/hooks'
import { Card } from '../part/Card.tsx'
import { Icon } from '../part/Icon.tsx'

export function ChooseFile({ onChoose }: { onChoose(file: File): void }) {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  function choose(files: FileList | null | undefined) {
    const [file] = files ?? []
    if (file) onChoose(file)
  }

  return (
    <Card title="Choose a file">
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
        <p>
          Drop a CSV file here: an export of your shop system, of the till, or of a spreadsheet. One row for each order,
          or one for each product of it.
        </p>
        <button type="button" class="button button-main" onClick={() => input.current?.click()}>
          Choose a file
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.gz,text/csv,text/plain"
          onChange={(event) => choose(event.currentTarget.files)}
        />
      </fieldset>
      <p class="card-note">
        You see what is read from it first, and nothing is stored until you say so. Orders that are known already are
        not doubled. For customers there is a command: docs/how-to/import-customers.md.
      </p>
    </Card>
  )
}
