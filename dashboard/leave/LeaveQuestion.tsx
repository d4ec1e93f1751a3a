/** @module Asks whether to leave unsaved work, when another screen was wanted, or the end of the session. */
import { useEffect, useRef } from 'preact/hooks'
import { heldBack, isUnsaved, leave } from './unsaved.ts'

/** Says whether there is unsaved work; also to the browser, which asks before it closes the tab. */
export function LeaveQuestion({ unsaved }: { unsaved: boolean }) {
  useEffect(() => {
    isUnsaved.value = unsaved
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    if (unsaved) window.addEventListener('beforeunload', ask)
    return () => {
      isUnsaved.value = false
      window.removeEventListener('beforeunload', ask)
    }
  }, [unsaved])
  return heldBack.value === null ? null : <Question />
}

function Question() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const stay = () => {
    heldBack.value = null
  }
  return (
    <dialog ref={dialog} class="question" aria-labelledby="leave-title" onClose={stay}>
      <h2 id="leave-title">Leave without saving?</h2>
      <p>What you changed here is not saved yet.</p>
      <div class="question-acts">
        <button type="button" class="button button-main" onClick={() => dialog.current?.close()}>
          Stay here
        </button>
        <button type="button" class="button" onClick={leave}>
          Leave without saving
        </button>
      </div>
    </dialog>
  )
}
