/** @module Whether what is typed is saved as a draft, and trying again where it is not. */
import type { DraftSaving, SavingState } from '../api/use-draft-saving.ts'

interface SavingNoteProps {
  saving: DraftSaving<unknown>
  words: Words
}

/** What is said where there is no draft, and where it is saved. */
interface Words {
  published: string
  saved: string
}

export const SavingNote = ({ saving: { state, saveNow }, words }: SavingNoteProps) => (
  <>
    <span role="status">{savingWords(state, words)}</span>
    {state.kind === 'trouble' && (
      <button type="button" class="button button-small" onClick={saveNow}>
        Try again
      </button>
    )}
  </>
)

function savingWords(state: SavingState, words: Words): string {
  switch (state.kind) {
    case 'published':
    case 'saved':
      return words[state.kind]
    case 'waiting':
      return 'Saving the draft …'
    case 'trouble':
      return `The draft is not saved: ${state.sentence}`
  }
}
