/** @module What is still to be mended before it can be published, with the way there. */
import { counted } from '../../sentence/counted.ts'
import { SECTIONS, sectionOf } from '../draft/sections.ts'
import type { Editing } from '../field/editing.ts'

/** So many are named; the others are found where they are. */
const MOST = 5

export function Mending({ editing: { errors, isTried }, goTo }: { editing: Editing; goTo(field: string): void }) {
  if (!isTried)
    return <p class="card-note">{counted(errors.size, 'thing is', 'things are')} still to be filled in or mended.</p>
  return (
    <>
      <p class="card-note">To be mended first:</p>
      <ul class="publish-changes">
        {[...errors].slice(0, MOST).map(([field, message]) => {
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
        {errors.size > MOST && <li>and {counted(errors.size - MOST, 'more', 'more')}</li>}
      </ul>
    </>
  )
}
