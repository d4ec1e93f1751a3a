/** @module Offers, under a field, the address that was probably meant. A press takes it; nothing is changed by itself. */
import { likelyEmail } from '../../../contract/likely-email.ts'
import { guarded } from '../guarded.ts'
import type { Stage } from '../stage.ts'
import { textsFor } from '../texts.ts'
import { TYPO_WORDS } from '../words/typo-words.ts'

/** A large target without a frame, as wide as its words. */
const LOOK =
  'display:block;padding:8px 0;border:0;background:none;color:inherit;font:inherit;text-align:start;text-decoration:underline;cursor:pointer'

/** What was offered before goes. The field's own words stay where they are: the offer is its own, at the end. */
export function offerMeant(input: HTMLInputElement, { language, words }: Pick<Stage, 'language' | 'words'>): void {
  const field = input.parentElement
  field?.querySelector('[role=alert]')?.remove()
  const meant = likelyEmail(input.value)
  if (!field || !meant) return
  const said = document.createElement('div')
  const button = document.createElement('button')
  button.type = 'button'
  button.style.cssText = LOOK
  button.textContent = textsFor(TYPO_WORDS, language, words).meant.replace('{address}', () => meant)
  button.onclick = guarded(() => {
    input.value = meant
    said.remove()
    input.focus()
  })
  // Said by screen readers when it comes.
  said.setAttribute('role', 'alert')
  said.append(button)
  field.append(said)
}
