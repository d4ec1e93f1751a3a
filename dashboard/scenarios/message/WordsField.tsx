/** @module A field for words of a message, into which things known of the person can be put. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { LineField } from '../../overlays/field/LineField.tsx'
import { fieldId, useField } from '../../overlays/field/use-field.ts'
import { Icon } from '../../part/Icon.tsx'
import { MERGE_FIELDS, mergeTag, withTag } from './merge-fields.ts'

interface WordsFieldProps {
  way: string
  label: string
  help?: string
  most: number
  /** Lines to type in. @default 1 */
  rows?: number
  optional?: boolean
}

export function WordsField(props: WordsFieldProps) {
  const { way, label, most } = props
  const field = useField(way)
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  /** Where it goes once the field has its new words; null: it stays. */
  const cursor = useRef<number | null>(null)
  const boxNow = () => document.getElementById(fieldId(way)) as HTMLInputElement | HTMLTextAreaElement | null
  useLayoutEffect(() => {
    if (cursor.current === null) return
    const box = boxNow()
    box?.focus()
    box?.setSelectionRange(cursor.current, cursor.current)
    cursor.current = null
  })

  /** Whether there was room. */
  function insert(tag: string): boolean {
    const box = boxNow()
    const text = typeof field.value === 'string' ? field.value : ''
    const [from, to] = [box?.selectionStart ?? text.length, box?.selectionEnd ?? text.length]
    const next = withTag(text, tag, { from, to })
    if (next.text.length > most) return false
    field.set(next.text)
    setOpen(false)
    cursor.current = next.cursor
    return true
  }

  function closeByKey(event: KeyboardEvent) {
    if (!isOpen || event.key !== 'Escape') return
    // Else it would close the sheet that it stands in.
    event.preventDefault()
    setOpen(false)
    opener.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button within
    <div class="words-field" onKeyDown={closeByKey}>
      <LineField {...props} />
      <button
        type="button"
        ref={opener}
        class="button button-small words-insert"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="person_plus" />
        Put in<span class="unseen"> something known of the person: {label}</span>
      </button>
      {isOpen && <InsertField id={`${fieldId(way)}-merge`} most={most} onInsert={insert} />}
    </div>
  )
}

interface InsertFieldProps {
  id: string
  /** Characters of the field that it is put into. */
  most: number
  onInsert(tag: string): boolean
}

function InsertField({ id, most, onInsert }: InsertFieldProps) {
  const [isFull, setFull] = useState(false)
  const [chosen, setChosen] = useState(MERGE_FIELDS[0]!)
  const [fallback, setFallback] = useState(chosen.fallback)
  function choose(name: string) {
    const field = MERGE_FIELDS.find(({ field }) => field === name)
    if (!field) return
    setChosen(field)
    setFallback(field.fallback)
  }
  return (
    <div class="merge-choice">
      <label for={id}>What</label>
      <select id={id} class="field" value={chosen.field} onChange={(event) => choose(event.currentTarget.value)}>
        {MERGE_FIELDS.map(({ field, title }) => (
          <option key={field} value={field}>
            {title}
          </option>
        ))}
      </select>
      <label for={`${id}-else`}>If it is not known</label>
      <input
        id={`${id}-else`}
        class="field"
        maxLength={60}
        autocomplete="off"
        value={fallback}
        aria-describedby={`${id}-note`}
        onInput={(event) => setFallback(event.currentTarget.value)}
      />
      <button
        type="button"
        class="button button-small"
        onClick={() => setFull(!onInsert(mergeTag(chosen.field, fallback)))}
      >
        Put it in
      </button>
      <p id={`${id}-note`} class="edit-note">
        {fallback.trim() === ''
          ? 'Without it a block that cannot be filled in is left out; a subject, and the mail is not sent.'
          : `Written as ${mergeTag(chosen.field, fallback)}`}
      </p>
      <p class="edit-note edit-note-wrong" role="status">
        {isFull && `There is no room for it: at most ${most} characters.`}
      </p>
    </div>
  )
}
