/** @module What is to be mended before it can be published, and what should be known, with the way there. */
import { counted } from '../../sentence/counted.ts'
import { SECTIONS, sectionOf } from '../draft/sections.ts'
import type { Editing } from '../field/editing.ts'

/** So many are named; the others are found where they are. */
const MOST = 5

interface MendingProps {
  editing: Editing
  goTo(field: string): void
}

export function Mending({ editing: { errors, warnings, isTried }, goTo }: MendingProps) {
  return (
    <>
      {errors.size > 0 && !isTried && (
        <p class="card-note">{counted(errors.size, 'thing is', 'things are')} still to be filled in or mended.</p>
      )}
      {isTried && <Named title="To be mended first:" notes={errors} goTo={goTo} />}
      <Named title="It can be published so, but:" notes={warnings} goTo={goTo} />
    </>
  )
}

interface NamedProps {
  title: string
  notes: ReadonlyMap<string, string>
  goTo(field: string): void
}

function Named({ title, notes, goTo }: NamedProps) {
  if (notes.size === 0) return null
  return (
    <div>
      <p class="card-note">{title}</p>
      <ul class="publish-changes">
        {[...notes].slice(0, MOST).map(([field, message]) => {
          const section = sectionOf(field)
          return (
            <li key={field}>
              <button type="button" class="button-link" onClick={() => goTo(field)}>
                {section === null ? 'Name' : SECTIONS[section]}
              </button>
              : {message}
            </li>
          )
        })}
        {notes.size > MOST && <li>and {counted(notes.size - MOST, 'more', 'more')}</li>}
      </ul>
    </div>
  )
}
